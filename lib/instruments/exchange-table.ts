/**
 * The exchanges, a line each, for people to read and correct.
 *
 * MIC | name | prefixes in news, lower case, Google's first | Yahoo suffix | Reuters suffixes | Bloomberg codes, the composite one
 * first | suffixes that the press uses besides | currency, and the minor unit most lines are quoted in | zone | regular sessions in
 * local time | first day of the trading week where it is not Monday
 *
 * An ambiguous prefix (`tse`, `bse`) stands on several lines; `prefixes.ts` judges between them. Hours of SGX's, Bursa's, SET's,
 * IDX's and Philippine breaks, Ho Chi Minh, Egypt, Qatar and the Emirates are general knowledge, the others are from exchange_calendars.
 * Tel Aviv traded Sunday to Thursday until 2026: a week that begins on Sunday holds both habits.
 */
export const EXCHANGE_TABLE = `
XNYS | New York Stock Exchange | nyse; new york stock exchange; nyq; 纽交所; 紐交所; 纽约证券交易所; 紐約證券交易所 | | N; K | US; UN | | USD | America/New_York | 09:30-16:00 |
XASE | NYSE American | nyseamerican; nyse american; nyse-american; nysemkt; nyse mkt; nyse amex; amex; ase; asq | | A | US; UA | | USD | America/New_York | 09:30-16:00 |
ARCX | NYSE Arca | nysearca; nyse arca; arca; amex; pcx; pcq | | P | US; UP | | USD | America/New_York | 09:30-16:00 |
XNAS | Nasdaq | nasdaq; nasdaqgs; nasdaqgm; nasdaqcm; nasdaq gs; nasdaq gm; nasdaq cm; nasdaq global select market; nasdaq global select; nasdaq global market; nasdaq capital market; ngs; nsdq; nasd; nsq; nms; ngm; ncm; 纳斯达克; 納斯達克; 那斯達克 | | O; OQ | US; UW; UQ; UR | | USD | America/New_York | 09:30-16:00 |
BATS | Cboe BZX | bats; cboe; cboe bzx; bzx; bts | | Z | US; UF | | USD | America/New_York | 09:30-16:00 |
OTCM | OTC Markets | otcmkts; otc markets; otc; otcqx; otcqb; otcid; otc pink; otc pinks; pink; pink sheets; otcpk; otcbb; pinx; otc us; pnk; oqb; oqx; pkc | | PK | US; UV | | USD | America/New_York | 09:30-16:00 |
XLON | London Stock Exchange | lon; lse; aim; london; london stock exchange; uk | L | L | LN | UK | GBP GBp | Europe/London | 08:00-16:30 |
XETR | Xetra | etr; xetra; xtra; ger; de; xe; frankfurt stock exchange; frankfurt; fwb; fse; fra | DE | DE | GR; GY | | EUR | Europe/Berlin | 09:00-17:30 |
XFRA | Frankfurt, floor | fra; fwb; fse; ff; ger; frankfurt; frankfurt stock exchange | F | F | GR; GF | | EUR | Europe/Berlin | 08:00-22:00 |
XSTU | Stuttgart | stu | SG | SG | GR; GS | | EUR | Europe/Berlin | 08:00-22:00 |
XMUN | Munich | mun | MU | MU | GR; GM | | EUR | Europe/Berlin | 08:00-22:00 |
XHAM | Hamburg | ham | HM | H | GR; GH | | EUR | Europe/Berlin | 08:00-22:00 |
XBER | Berlin | ber | BE | BE | GR; GB | | EUR | Europe/Berlin | 08:00-22:00 |
XDUS | Düsseldorf | dus | DU | D | GR; GD | | EUR | Europe/Berlin | 08:00-22:00 |
XHAN | Hanover | han | HA | HA | GR; GI | | EUR | Europe/Berlin | 08:00-22:00 |
XPAR | Euronext Paris | epa; par; paris; euronext paris; enxtpa; euronext | PA | PA | FP | | EUR | Europe/Paris | 09:00-17:30 |
XAMS | Euronext Amsterdam | ams; aex; amsterdam; euronext amsterdam; enxtam; euronext | AS | AS | NA | | EUR | Europe/Amsterdam | 09:00-17:30 |
XBRU | Euronext Brussels | ebr; bru; brussels; euronext brussels; enxtbr; euronext | BR | BR | BB | | EUR | Europe/Brussels | 09:00-17:30 |
XLIS | Euronext Lisbon | eli; lis; lisbon; euronext lisbon; enxtls; euronext | LS | LS | PL | | EUR | Europe/Lisbon | 08:00-16:30 |
XDUB | Euronext Dublin | ise; dublin; euronext dublin; euronext | IR | I | ID | | EUR | Europe/Dublin | 08:00-16:28 |
XMIL | Euronext Milan | bit; mil; milan; borsa italiana; euronext milan; exm; euronext | MI | MI | IM | | EUR | Europe/Rome | 09:00-17:30 |
XOSL | Oslo Børs | osl; ob; ose; oslo; oslo børs; oslo bors; euronext oslo; euronext | OL | OL | NO | | NOK | Europe/Oslo | 09:00-16:20 |
XMAD | Madrid | bme; mce; mc; madrid; bolsa de madrid | MC | MC | SM | | EUR | Europe/Madrid | 09:00-17:30 |
XSWX | SIX Swiss Exchange | swx; six; vtx; ebs; six swiss exchange; six swiss | SW | S | SW | | CHF | Europe/Zurich | 09:00-17:30 |
XWBO | Vienna | vie; wbag; vienna | VI | VI | AV | | EUR | Europe/Vienna | 09:00-17:30 |
XSTO | Nasdaq Stockholm | sto; omx; om; stockholm; nasdaq stockholm; nasdaq omx stockholm; omx stockholm; nasdaq first north; nasdaq first north growth market | ST | ST | SS | | SEK | Europe/Stockholm | 09:00-17:30 |
XCSE | Nasdaq Copenhagen | cph; cse; copenhagen; nasdaq copenhagen; nasdaq omx copenhagen; omx copenhagen | CO | CO | DC | | DKK | Europe/Copenhagen | 09:00-17:00 |
XHEL | Nasdaq Helsinki | hel; omxh; helsinki; nasdaq helsinki; nasdaq omx helsinki; omx helsinki | HE | HE | FH | | EUR | Europe/Helsinki | 10:00-18:30 |
XICE | Nasdaq Iceland | ice; nasdaq iceland | IC | IC | IR | | ISK | Atlantic/Reykjavik | 09:30-15:30 |
XWAR | Warsaw | wse; gpw; warsaw | WA | WA | PW | | PLN | Europe/Warsaw | 09:00-17:00 |
XPRA | Prague | prg; pse; pra; prague | PR | PR | CP | | CZK | Europe/Prague | 09:00-16:20 |
XBUD | Budapest | bdp; bse; bux; budapest | BD | BU | HB | | HUF | Europe/Budapest | 09:00-17:00 |
XATH | Athens | ath; ase; athex; athens | AT | AT | GA | | EUR | Europe/Athens | 10:00-17:00 |
XIST | Istanbul | ist; bist; borsa istanbul; ise | IS | IS | TI | | TRY | Europe/Istanbul | 10:00-18:00 |
XTAE | Tel Aviv | tlv; tase; tel aviv | TA | TA | IT | | ILS ILA | Asia/Jerusalem | 09:59-17:15 | sunday
XJSE | Johannesburg | jse; jnb; johannesburg | JO | J | SJ | | ZAR ZAc | Africa/Johannesburg | 09:00-17:00 |
XSAU | Saudi Exchange | tadawul; sau | SR | SE | AB | | SAR | Asia/Riyadh | 10:00-15:00 | sunday
XCAI | Egyptian Exchange | egx | CA | CA | EY | | EGP | Africa/Cairo | 10:00-14:30 | sunday
DSMD | Qatar | qse; doh | QA | QA | QD | | QAR | Asia/Qatar | 09:30-13:10 | sunday
XDFM | Dubai | dfm | AE | DU | UH | | AED | Asia/Dubai | 10:00-15:00 |
XADS | Abu Dhabi | adx | AE | AD | UH | | AED | Asia/Dubai | 10:00-15:00 |
XHKG | Hong Kong | hkg; hkex; sehk; hkse; hk; hong kong; hong kong stock exchange; stock exchange of hong kong; 港交所; 港股; 香港 | HK | HK | HK | | HKD | Asia/Hong_Kong | 09:30-12:00 13:00-16:00 |
XTKS | Tokyo | tyo; tse; jpx; tokyo; jp; ose; tokyo stock exchange; 東証; 東証プライム; 東証スタンダード; 東証グロース | T | T | JP; JT | | JPY | Asia/Tokyo | 09:00-11:30 12:30-15:30 |
XSHG | Shanghai | sha; sse; sh; shh; shg; cn; shanghai; shanghai stock exchange; 上交所; 上证 | SS | SS | CH; CG | SH | CNY | Asia/Shanghai | 09:30-11:30 13:00-15:00 |
XSHE | Shenzhen | she; szse; sz; shz; cn; shenzhen; shenzhen stock exchange; 深交所 | SZ | SZ | CH; CS | | CNY | Asia/Shanghai | 09:30-11:30 13:00-15:00 |
BJSE | Beijing | bse; bj; beijing | BJ | BJ | CH | | CNY | Asia/Shanghai | 09:30-11:30 13:00-15:00 |
XTAI | Taiwan | tpe; twse; tai; tw; tse; taiwan | TW | TW | TT | | TWD | Asia/Taipei | 09:00-13:30 |
ROCO | Taipei Exchange | two; tpex; gtsm | TWO | TWO | TT | | TWD | Asia/Taipei | 09:00-13:30 |
XKRX | Korea, KOSPI | krx; kospi; kose; kse; ksc; 코스피 | KS | KS | KS | | KRW | Asia/Seoul | 09:00-15:30 |
XKOS | Korea, KOSDAQ | kosdaq; koe; krx; 코스닥 | KQ | KQ | KQ; KS | | KRW | Asia/Seoul | 09:00-15:30 |
XNSE | NSE India | nse; nsei; nsi | NS | NS | IN; IS | | INR | Asia/Kolkata | 09:15-15:30 |
XBOM | BSE India | bom; bse; bombay | BO | BO | IN; IB | | INR | Asia/Kolkata | 09:15-15:30 |
XASX | ASX | asx; au; australian securities exchange | AX | AX | AU; AT | | AUD | Australia/Sydney | 10:00-16:00 |
XNZE | NZX | nze; nzx | NZ | NZ | NZ | | NZD | Pacific/Auckland | 10:00-16:45 |
XSES | Singapore | sgx; ses; sg; singapore | SI | SI | SP | | SGD | Asia/Singapore | 09:00-12:00 13:00-17:00 |
XKLS | Bursa Malaysia | klse; myx; bursa; bursa malaysia; kls | KL | KL | MK | | MYR | Asia/Kuala_Lumpur | 09:00-12:30 14:30-17:00 |
XIDX | Indonesia | idx; jkt; jakarta | JK | JK | IJ | | IDR | Asia/Jakarta | 09:00-12:00 13:30-15:50 |
XBKK | Thailand | bkk; set | BK | BK | TB | | THB | Asia/Bangkok | 10:00-12:30 14:00-16:30 |
XPHS | Philippines | pse; phs | PS | PS | PM | | PHP | Asia/Manila | 09:30-12:00 13:30-15:30 |
XSTC | Ho Chi Minh | hose; hsx; vse | VN | HM | VN; VM | | VND | Asia/Ho_Chi_Minh | 09:00-11:30 13:00-14:45 |
XTSE | Toronto | tse; tsx; ca; tor; toronto; toronto stock exchange | TO | TO | CN; CT | | CAD | America/Toronto | 09:30-16:00 |
XTSX | TSX Venture | cve; tsxv; tsx-v; tsx.v; tsx v; tsx venture; tsx venture exchange; van | V | V | CN; CV | | CAD | America/Toronto | 09:30-16:00 |
XCNQ | Canadian Securities Exchange | cnsx; cse; cnq; canadian securities exchange | CN | CD | CN; CF | | CAD | America/Toronto | 09:30-16:00 |
NEOE | Cboe Canada | neo; cboe ca; cboe canada | NE | NLB | CN | | CAD | America/Toronto | 09:30-16:00 |
BVMF | B3 | bvmf; b3; bovespa; sao | SA | SA | BZ; BS | | BRL | America/Sao_Paulo | 10:00-18:00 |
XMEX | Mexico | bmv; mex | MX | MX | MM | | MXN | America/Mexico_City | 08:30-15:00 |
XBUE | Buenos Aires | bcba; byma; bue | BA | BA | AR | | ARS | America/Argentina/Buenos_Aires | 11:00-17:00 |
XSGO | Santiago | bcs; sgo; sse | SN | SN | CI | | CLP | America/Santiago | 09:30-16:00 |
`;
