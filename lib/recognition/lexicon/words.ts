const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/**
 * Codes that are words, units, titles or abbreviations too. As bare capitals they count only right beside their name or once the
 * article wrote them with an exchange.
 */
export const WORD_CODES = words(
  `A AA AAA ABC ACT AD ADD ADR ADS AG AGM AGO AI AIDS AIM AIR AKA ALL AM AN AND ANY AP API APP APR APT AR ARE ARM ART AS ASAP AT ATM AUD AUG AWAY
   B BACK BAD BAR BBC BBQ BE BEST BETA BIG BILL BIT BLUE BMI BO BOND BOOK BOSS BOX BRO BROS BUG BUY BY C CAD CALM CAN CAR CARE CARS CASH CAT CB CBD CC CD CEO
   CFA CFD CFO CFTC CHF CIA CIO CLAR CLUB CNN CO COM COO COOL COP COST COVID CPA CPI CPU CSS CSV CTO CUT CV D DAY DB DC DD DE DEC DEI DIY DJ DMA DNA DNS DO DOC DOE DOG DOJ
   DOW DR DVD E EAR EARN EAT EBIT EC ECB ECO EDIT EM EN EPA EPIC EPS ERA ES ESG ESPN EST ET ETC ETF ETFS EU EUR EV EVER EVS EX EYE F FACE FAN FANS FAQ FAST FBI FCA FCC FDA FDIC FE FEB FED
   FIFA FINE FIT FIVE FIX FL FLY FOMC FOR FORM FOUR FREE FRI FROG FT FTC FTE FULL FUN FUND FX G GAAP GAME GB GBP GDP GDPR GE GEM GIFT GL GMT GO GOLD GOOD GOP GPS GPT GPU GROW GUT H HD HE HEAR HELP HER HI
   HIS HIV HK HKD HOLD HOME HOPE HOT HOW HP HR HTML HTTP HUGE HUT I IBD ICE ICO ID IF III IMF IN INC INFO INR INT IOT IP IPO IQ IR IRA IRS IS ISO IT ITS IV J JAN JET JOB JOBS JOE JOY JP JPEG JPY JUL JUN JUST K KEY KG
   KIDS KIND KM KPI L LA LAB LAND LAW LED LEG LIFE LINE LIVE LNG LONG LOVE LOW LP LTD LUCK M MA MAIN MAN MAP MAR MAX MAY MBA MD ME MED MEN MET MIN MIX ML MLB MM MOM MOVE MP MS
   MSCI MT N NASA NATO NAV NBA NC NEED NET NEW NEWS NEXT NFL NFT NH NHL NHS NI NICE NINE NJ NO NON NOT NOV NOW NPR NR NSA NUT NY NYC NYSE O OCT ODD OF OFF OH OIL OK OLD ON ONE ONLY
   OPEC OPEN OR OS OTC OUR OUT OWN P PAR PAY PBS PC PCE PDF PE PEG PER PET PGA PH PHD PI PIN PLAN PLAY PLUS PM PMI POOL POP PORT POST PPI PR PRO PS PUB PUT PV Q QE R RACE RAIL RAM RAW RD RE REAL RED REIT RF RH RICE
   RIDE RIG RISE RM RNA ROAD ROCK ROE ROI ROLL RSI RUB RUN S SA SAFE SALE SAM SAN SAT SAVE SAY SBA SC SEC SEE SELF SEP SET SH SHE SHIP SHOP SI SIX SKY SMA SMS SNAP SO SON SOS SPA SPOT SPY
   SQL ST STAR STAY STEM STEP SUB SUM SUN SUV T TA TALK TAP TAX TBD TD TEAM TECH TEN TERM THE THEN TIL TIME TINY TIP TO TOP TOWN TRIP TRUE TRY TSA TV TWO U UAE UFO UK UN UNIT UP UPS URL US USA USB USD UX
   V VAN VAT VC VIA VIP VOTE VP VPN VR VS W WAR WAY WE WEB WELL WEN WHO WIN WINE WISE WIFI WORK WTF WTO WWE WWF X XL XML XX XXX Y YEAR YES YMCA YOLO YOU YTD Z ZERO ZIP ZOO
   Q1 Q2 Q3 Q4 H1 H2 1H 2H FY FAANG LEAPS GPS VCS PES PMS AFP UPI NCAA LSU RBI SEBI SNB BOE BOJ PBOC RBA HTML5 LLC PLC NV SE AB OECD UNCTAD WSJ NYT CNBC CBS NBC MSNBC ESA CBI CEP PHP ZAR CNY KRW SGD HUD IFRS BTP EMEA APAC LATAM CAGR MACD SMA EMA
   LBO ESOP SPAC KYC AML SAAS ERP CRM IFA ISA SIPP HMRC ONS CMA OFT GRI MRI CT ICU ER EMS ADHD LGBT NGO PTSD RSVP FYI IMO LOL OMG BTW TBA AKA RIP DJIA`,
);

/** Of those the ones that prose is full of: even where the article has written them they need their brackets or a cue. */
export const PROSE_CODES = words(
  `A AI ALL AM AN AND ANY APP ARE ART AS ASK AT BE BEST BIG BIT BOOK BOX BUT BY CAN CAR CARE CARS CASH CEO CITY COM COST CRM DAY DO EAT EV EVER FAST FOR FREE FUN FX GAME GO GOLD GOOD HAS HE HELP HOME HOPE I IN IS IT JOB KEY KIDS LAND LIFE LINE LOVE LOW
   MAIN MAN MAX ME NEW NEWS NEXT NICE NO NOW OF OIL OLD ON ONE ONLY OPEN OR OUR OUT PAY PC PLAN PLAY PM POST REAL RUN SAFE SAVE SEE SHE SHIP SO SPOT STAY SUN TEAM TECH TEN THE TO TRUE TRY TV TWO UK UP US USA VERY WELL WE WIN WORK YOU`,
);

/** Given names: "Jeff Shell", "Henry Ford", "Martha Stewart" are people. */
export const GIVEN_NAMES = words(
  `Aaron Abby Abigail Adam Adrian Aidan Aisha Alan Albert Alejandro Alex Alexander Alexandra Alexis Alice Alison Allan Allen Allison Amanda Amber Amelia Amy Ana Andre Andrea Andreas Andrew Andy Angela
   Anita Ann Anna Anne Annie Anthony Antonio Arthur Ashley Audrey Austin Barbara Barry Ben Benjamin Bernard Beth Betty Beverly Bill Billy Bob Bobby Brad Bradley Brandon Brenda Brett Brian Bruce
   Bryan Carl Carla Carlos Carmen Carol Caroline Carolyn Catherine Charles Charlie Charlotte Chad Chen Cheryl Chris Christian Christina Christine Christopher Cindy Claire Clara Claudia Clint
   Cole Colin Connie Craig Crystal Curtis Cynthia Daisy Dale Dan Daniel Danielle Danny Darren Dave David Dawn Dean Deborah Debra Dennis Derek Diana Diane Diego Dominic Don Donald Donna
   Dorothy Doug Douglas Duncan Dustin Dwight Dylan Earl Ed Eddie Edgar Edith Edward Edwin Eileen Elaine Eleanor Elena Eli Elizabeth Ella Ellen Ellie Elon Emily Emma Eric Erica Erin Ernest Ethan
   Eugene Eva Evan Evelyn Faith Felix Fernando Fiona Florence Frances Francis Frank Franklin Fred Frederick Gabriel Gail Gary Gavin George Gerald Gina Glenn Gloria Gordon Grace Graham Grant Greg Gregory
   Guy Hailey Hannah Harold Harrison Harriet Harry Harvey Heather Heidi Helen Henry Herbert Holly Howard Hugh Ian Ingrid Irene Isaac Isabel Ivan Jack Jackie Jacob Jacqueline James Jamie Jan Jane Janet
   Janice Jason Jasmine Javier Jay Jean Jeff Jeffrey Jenna Jennifer Jenny Jeremy Jerome Jerry Jesse Jessica Jill Jim Jimmy Jo Joan Joanna Joe Joel Johannes John Johnny Jon Jonathan Jordan Jorge Jose Joseph
   Josh Joshua Joyce Juan Judith Judy Julia Julian Julie Justin Karen Karl Kate Katherine Kathleen Kathryn Katie Keith Kelly Ken Kenneth Kenny Kevin Kim Kimberly Kirk Kristen Kurt Kyle Larry Laura Lauren
   Laurence Lawrence Leah Lee Leo Leon Leonard Leslie Lewis Liam Linda Lindsay Lisa Liz Logan Lois Lori Louis Louise Lucas Lucy Luis Luke Lynn Madison Marc Marcia Marco Marcus Margaret Margie Maria
   Marie Marilyn Mario Marion Mark Markus Marlene Martha Martin Marvin Mary Mason Matt Matthew Maureen Maurice Max Megan Melanie Melissa Michael Michelle Miguel Mike Mildred Mitchell Molly Monica
   Morgan Nancy Naomi Natalie Nathan Neil Nicholas Nick Nicole Nigel Nina Noah Noel Nora Norman Oliver Olivia Oscar Otto Owen Pablo Pamela Pat Patricia Patrick Paul Paula Pauline Pedro Peggy Penny Peter Phil
   Philip Philippe Phillip Phyllis Rachel Ralph Randy Ray Raymond Rebecca Regina Rene Ricardo Rich Richard Rick Rita Rob Robert Roberta Roberto Robin Rod Roger Roland Ron Ronald Rosa Rose Ross
   Roy Russell Ruth Ryan Sally Sam Samantha Samuel Sandra Sara Sarah Scott Sean Sergio Shane Shannon Sharon Shaun Sheila Shirley Simon Sofia Sophia Sophie Spencer Stacy Stanley Stefan Stella
   Stephanie Stephen Steve Steven Stuart Sue Susan Suzanne Sylvia Tamara Tara Ted Teresa Terry Theodore Theresa Thomas Tiffany Tim Timothy Tina Todd Tom Tommy Tony Tracy Travis Trevor Troy Tyler
   Ursula Valerie Vanessa Vera Vernon Veronica Vicki Victor Victoria Vincent Virginia Vivian Wade Walter Wanda Warren Wayne Wendy Wilfred Will William Willie Xavier Yolanda Yvonne Zachary Zoe
   Mr Mrs Ms Dr Sir Lady Lord Prof Saint St Judge Justice Senator Rep Sen Gov Captain Colonel General`,
);

/**
 * Right behind a company's name these make something else of it: a product, a place, a unit, an institution. Capitalised words that
 * are not here and no headline word have the same effect in running text.
 */
export const OTHER_THING = words(
  `Airport Arena Avenue Award Awards Azure Band Bay Beach Boulevard Bowl Bridge Building Campus Center Centre Championship Church Classic Club College Conference
   County Cup District Drive Fellowship Festival Field Forest Forum Foundation Fund Games Garden Gardens Hall Highway Hill Hospital Hotel House Institute Island Islands Lab Labs Lake Library Maps
   Alexa Ads Assistant Bing Books Card Chrome Cloud Copilot Docs Drive Earth Echo Fiber Galaxy Gemini Kindle Lens Nest Outlook Photos Pixel Play PlayStation Quest Silicon Store Surface Teams Translate TV Vision Watch Windows Workspace
   Marathon Memorial Mountain Museum Music Office Open Orchestra Park Parkway Pay Plaza Prime Prize Quarter Rainforest Ridge River Road School Series Square Stadium State
   Station Street Studio Studios Summit Terminal Theater Theatre Tour Tower Trail Trends Trophy Tunnel University Valley Village Wharf Woods Web Xbox Zoo`,
);

/** Capitalised words that may stand behind a company's name without changing it. */
export const PLAIN_FOLLOWERS = words(
  `CEO CFO COO CTO Chief Chairman Chairwoman Chair President Director Executive Founder Co-Founder Cofounder Vice Shares Share Stock Stocks Earnings Results Revenue Sales Profit Holdings
   Reports Says Said Beats Misses Falls Rises Jumps Drops Gains Slides Soars Surges Plunges Sinks Climbs Tumbles Rallies Shareholders Investors Analyst Analysts Strategist Economist Board Deal Bid
   January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday
   And Or But The In On At To For With As By From After Before Is Was Are Has Had Will Would Could May Can Its It He She They We I Not ADR ADRs ADS GDR Class Series Common Preferred Ordinary Vz St
   India Inde China Japan France Germany UK US America Europe Asia Canada Australia Brasil Brazil Q1 Q2 Q3 Q4 FY H1 H2 Inc Corp Ltd PLC Plc AG SE NV SA`,
);

/** Names of firms whose reports others quote: said to be the source, they are no news themselves. */
export const MEDIA: ReadonlySet<string> = new Set(
  `Reuters|Thomson Reuters|Bloomberg|Nikkei|Barron's|Forbes|Fortune|CNBC|CNN|CNET|Axios|Politico|TechCrunch|Yahoo|Yahoo Finance|Variety|MarketWatch|Morningstar|FactSet|Refinitiv|Zacks|Benzinga|New York Times|The New York Times|NYT
   |Wall Street Journal|WSJ|Financial Times|Washington Post|USA Today|News Corp|Fox News|Fox Business|Fox|ABC News|NBC News|CBS News|CBS|NBC|ABC|Sky News|Sky|Daily Mail|The Guardian|Caixin|Kyodo|Jiji|Yonhap|Nasdaq.com|Investing.com
   |TheStreet|ACCESS Newswire|Accesswire|Gannett|IBD|Dow Jones|Dow Jones Newswires|Axel Springer|Schibsted|Nine|Seven|Xinhua|路透|彭博|ロイター|ブルームバーグ|로이터|블룸버그`
    .split('|')
    .map((name) => name.trim()),
);

/** First words that name a place, a people or a rank: alone they are no short form of a company. */
export const GENERIC_FIRST = words(
  `First Second American United National International General Global World China Chinese Japan Japanese Korea Korean India Indian Hong Taiwan Singapore Malaysia Thai Australian Australia Canada Canadian British Britain
   French France German Germany Deutsche Italian Italy Spanish Spain Swiss Dutch Swedish Norwegian Danish Finnish Russian Brazilian Mexican European Europe Asia Asian Africa African Pacific Atlantic North South
   East West Northern Southern Eastern Western Central Royal Bank Banco Banque New Old Great Big Grand Standard Premier Prime Super Best Better Home House City Union Republic Federal State Capital Commercial Digital
   Energy Oil Gas Power Water Gold Silver Steel Iron Copper Green Blue Red Black White Sun Star Sky Sea River Mountain Santa Saint San Los The Internet Technology Consumer Communication Financial Health Industrial Real
   Shanghai Beijing Shenzhen Guangzhou Tokyo Seoul London Paris Berlin York Texas California Florida Boston Chicago`,
);

/** Before an unknown name these belong to the sentence, not to the name. */
export const SENTENCE_HEADS = words(
  `The A An Shares Share Stock Stocks Units Meanwhile At In On By For With But And Also While After Before When If As From To Of Or Analysts Analyst Investors Investor CEO CFO Chairman President Chief Executive Founder Company Companies Firm
   Among Both Both Its Our Their His Her This That These Those It He She They We However Last Next Today Yesterday Earlier Later Now Why How What Where Who Is Are Was Were Has Have Had Will Can
   Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Rival Rivals Peer Peers Miner Retailer Bank Lender Chipmaker Automaker Drugmaker
   Owner Parent Buy Sell Hold Long Short Like Including Especially Only Even Plus Versus Vs Elsewhere Besides Similarly Likewise One Two Three Four Five Six Seven Eight Nine Ten Some Many Most Several Every Each Another Rivals Here Over Under Around Between Against Since Until During Despite`,
);

/** Tails that a later short form drops: "Asiamet Resources", "Nektar Therapeutics". */
export const NAME_TAILS = words(
  `Resources Holdings Holding Group Therapeutics Pharmaceuticals Pharmaceutical Pharma Biosciences Biotech Biopharma Mining Mines Minerals Metals Gold Silver Lithium Energy Oil Petroleum
   International Global Industries Technologies Technology Systems Solutions Software Networks Labs Laboratories Entertainment Media Communications Financial Finance Capital Bancorp Bancshares Bank Insurance Partners
   Properties Markets Trust Realty REIT Foods Brands Stores Motors Motor Automotive Airlines Airways Logistics Semiconductor Semiconductors Electronics Electric Digital Interactive Games Gaming Natural Exploration Ventures Enterprises
   Corporation Company Limited Co Inc Corp Ltd Plc PLC plc AG SE NV SA Infrastructure Platforms Networks Health Healthcare Medical Sciences Robotics Materials Chemical Chemicals`,
);

/** Hyphenated tails that leave the company a company: "Nvidia-backed", "Nasdaq-listed" is judged with the venues. */
export const HYPHEN_TAILS = words(
  `listed backed owned based led made controlled funded run operated branded related linked style like parent owner maker rival supplier traded affiliated exclusive compatible aktie aktien papier papiere titel chef konzern tochter`,
);

/** Words that follow a name as subject or object of its sentence. */
export const FUNCTION_WORDS = words(
  `and or but nor so yet to in on at of is are was were be been has have had will would could should may might must can which that who whom whose for from with without after before by as than
   also itself then when while where if because since until during over under between among against about into onto through across up down out off per via not now still again already
   just even only both all its their his her our this these those a an the more less most least too very et ou mais que qui dans sur à au aux du de des le la les pour par avec und oder aber dass der die das ist war
   hit hits hat im am auf aus bei mit von zu y o pero en con por para se es fue e do da no na em com foi um uma é è ha está hat sind had did does do go went came come made make put set cut led held met saw took got gave left kept paid sent won began ran`,
);
