const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Verbs of a price, as headlines and reports write them. */
export const MOVES = words(
  `rose rise rises risen rising fell fall falls fallen falling gained gain gains gaining lost loses lose losing slid slide slides sliding dropped drop drops dropping jumped jump
   jumps jumping climbed climb climbs climbing advanced advance advances surged surge surges surging soared soar soars soaring tumbled tumble tumbles plunged plunge
   plunges sank sink sinks slumped slump slumps slipped slip slips dipped dip dips eased ease eases edged edge added adds rallied rally rallies rebounded
   rebound rebounds retreated retreat retreats declined decline declines decreased shed sheds skidded ticked popped spiked swung outperformed
   underperformed closed opened traded trading finished ended settled firmed topped missed beat beats crept stood cratered crashed tanked leapt leaps leap leaped leaping bounced bounces firm inched nudged weakened sagged nosedived collapsed
   stieg stiegen fiel fielen gewann gewannen verlor verloren legte gab büßte kletterte sank recule progresse gagne perd cède grimpe chute bondit
   sinkt sanken sank steigt steigen fällt fallen klettert klettern zulegen zulegten legten verteuerten verteuerte verlieren sackte sackten zogen gaben notierte notierten rückten rückte
   bondissait chutait reculait progressait grimpait cédait gagnait perdait bondissent reculent progressent grimpent perdent gagnent avance baisse
   scende scendono salgono guadagna guadagnano perde perdono chiude chiudono avanza cedono crolla balza vola suben bajan caen subieron cayeron cerró cerraron repuntó desplomó sobem caem subiram caíram avançaram recuaram disparou disparam desabou
   sube subió subió cae cayó gana ganó pierde perdió avanza avanzó retrocede sobe subiu cai caiu avançou recuou avanza`,
);

/** Words that make a sentence one about securities. */
export const MARKET_WORDS = words(
  `share shares stock stocks equity equities bond bonds dividend dividends buyback investor investors shareholder shareholders analyst analysts
   earnings revenue revenues profit profits sales guidance forecast estimates quarter quarterly ipo valuation market markets index benchmark nasdaq nyse
   bourse premarket pre-market after-hours rating upgrade upgraded downgrade downgraded outperform overweight underweight underperform buyout takeover
   merger acquisition stake billion million trillion eps ebitda ceo cfo chief results report reported reports listed ticker chipmaker automaker carmaker
   lender drugmaker retailer insurer airline exporter exporters selloff sell-off rally trader traders trading traded price-target options volatility etf etfs fund adr adrs aktie aktien kurs
   anteile umsatz gewinn börse titre titres actions bourse bénéfice acciones bolsa beneficio ações bolsa lucro dividendos barrel barrels ounce
   crude bullion higher lower cours résultats ventes marché marchés mercado mercados mercati mercato azioni titolo titoli umsätze märkte analysten kursziel quartal prognose
   short-seller hedge portfolio holdings debt credit bank banks oil energy production deal deals contract shareholding capitalisation capitalization`,
);

/** Right behind a name: it is a company that acts. */
export const COMPANY_FOLLOWERS = words(
  `shares share stock stocks adrs ads bonds ceo cfo coo chief chairman chairwoman chair president director executive executives management board
   shareholders investors earnings revenue sales profit profits results said says announced announces reported reports reporting posted posts plans expects forecast
   led joined owns runs hopes wants sees faces makes guided earned generated raised cut trimmed lowered hiked aktie aktien titel unit spokesman spokesperson spokeswoman analyst analysts strategist strategists owns acquired bought buys
   acquires sells sold launched launches employees workers filed agreed confirmed warned missed beat data clients customers stores corp inc ltd plc ag group parent owner maker`,
);

/** Spoken of as a source of opinion: a commentator. */
export const OPINION_NOUNS = words(
  `analyst analysts strategist strategists economist economists trader traders manager managers executive director head research specialist expert experts
   estratega analista analistas stratégiste analyste analystes experten analysten`,
);
export const OPINION_VERBS = words(
  `said says wrote writes thinks expects sees raised lifted cut trimmed lowered upped boosted hiked upgraded downgraded reiterated maintained initiated rates
   rated forecast forecasts estimates estimated noted notes believes predicts predicted argues warned warns told reckons table estime pointent`,
);
