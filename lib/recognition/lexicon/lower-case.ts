/** Names that running text begins with a small letter: coins, metals, fuels and the crops that trade. */
export const LOWER_CASE_NAMES: ReadonlySet<string> = new Set(
  `bitcoin ether ethereum dogecoin litecoin solana cardano ripple polkadot avalanche chainlink stellar tron toncoin monero gold silver platinum palladium copper aluminium aluminum nickel zinc brent crude
   natural soybeans soybean corn wheat cocoa coffee sugar cotton spot adidas bioMerieux ams easyJet eBay lululemon ams-osram fuboTV iQiyi monday.com`.split(/\s+/),
);
