/** Banks and brokers whose research news quotes: their arms are read with them ("UBS International", "HSBC Research"). */
export const BANKS: ReadonlySet<string> = new Set(
  `ANZ|BBVA|BMO|BNP Paribas|BOCI|BTIG|Bank of America|Barclays|Berenberg|BofA|CCB|CGS|CIBC|CICC|CMB|CITIC|Citic|Citi|Citigroup|Commerzbank|Commonwealth Bank|Credit Suisse|DBS|Daiwa|Deutsche Bank|Evercore|Goldman|Goldman Sachs|
   Haitong|HSBC|ICICI|ING|IG|Itau|Jefferies|JPMorgan|JP Morgan|J.P. Morgan|JPMorgan Chase|KB|Kotak|Lloyds|Macquarie|Maybank|Mirae Asset|Mizuho|Morgan Stanley|Motilal Oswal|NAB|Nomura|Numis|OCBC|Peel Hunt|Piper Sandler|RBC|Raymond James|
   Samsung|Santander|Scotiabank|SMBC|Societe Generale|Société Générale|Standard Chartered|Stifel|TD|Truist|UBS|UniCredit|UOB|Wells Fargo|Westpac|Natixis|Panmure|Liberum|Oddo|Kepler|Founder|Huatai|GF|Guosen|China Merchants`
    .split('|')
    .map((name) => name.trim()),
);
