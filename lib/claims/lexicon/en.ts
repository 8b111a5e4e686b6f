import type { Meaning, Lexicon } from './types';

const entry = (means: Meaning, words: string): { means: Meaning; words: string } => ({ means, words });

const verb = (direction: 'up' | 'down' | 'flat'): Meaning => ({ kind: 'move', direction, form: 'verb' });
const noun = (direction: 'up' | 'down'): Meaning => ({ kind: 'move', direction, form: 'noun' });

const months =
  'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec';
const weekdays = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const numbers =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty';
const ordinals =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth';

/** English as the financial press writes it, American, British, Indian and of Hong Kong. */
export const english: Lexicon = {
  language: 'en',
  abbreviations:
    'jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|inc|corp|co|ltd|plc|mr|mrs|ms|dr|st|no|vs|u.s|u.k|a.m|p.m|rs|approx|est|cos|bros|e.g|i.e',
  ordinalSuffixes: 'st|nd|rd|th',
  entries: [
    entry(
      verb('up'),
      'rose|rising|risen|gained|gaining|climbed|climbing|added|add|adds|adding|advanced|advancing|jumped|jumping|surged|surging|soared|soar|soars|soaring|rallied|rallying|leaped|leapt|leaping|popped|popping|spiked|spiking|zoomed|zooms|zooming|rocketed|rockets|rocketing|skyrocketed|skyrockets|skyrocketing|shot up|shoots up|shooting up|ticked up|ticking up|ticks up|ticked higher|inched up|inches up|inching up|inched higher|inching higher|edged up|edges up|edging up|edged higher|edging higher|edges higher|nudged up|nudging up|nudged higher|crept up|creeping up|crept higher|moved up|moved higher|moves higher|moving higher|went up|goes up|going up|pushed higher|pushing higher|firmed|firms|firming|strengthened|strengthens|strengthening|appreciated|appreciates|appreciating|increased|increases|increasing|recovered|recovers|recovering|rebounded|rebounding|bounced|bouncing|bounced back|put on|puts on|putting on|tacked on|tacking on|piled on|vaulted|vaulting|ballooned|bolted|ramped|ripped higher|roared|roared back|stormed back|clawed back|snapped back|roaring back|powered ahead|powered higher|marched higher|revived|turned up|returned|racked up|accrued',
    ),
    entry(
      verb('down'),
      'fell|falling|fallen|dropped|dropping|slid|sliding|slipped|slipping|sank|sink|sinks|sinking|sunk|tumbled|tumbling|plunged|plunging|plummeted|plummet|plummets|plummeting|slumped|slumping|lost|lose|loses|losing|shed|sheds|shedding|eased|ease|eases|easing|retreated|retreating|declined|declining|decreased|decreasing|dipped|dipping|dived|dove|diving|nosedived|nosediving|tanked|tanks|tanking|skidded|skids|skidding|weakened|weakens|weakening|gave up|gives up|giving up|gave back|giving back|crashed|crashing|cratered|craters|cratering|collapsed|collapses|collapsing|pulled back|pulls back|pulling back|wiped out|wiped off|nudged down|nudged lower|inched down|inched lower|inching lower|edged down|edged lower|edging lower|edges lower|ticked down|ticked lower|drifted lower|moved lower|moves lower|went down|sold off|softened|swooned|depreciated|sagged|buckled|cooled|sinking lower|dragged lower|turned lower|turned down|knocked|knocking|wiping|wiped|wipe|shrank',
    ),
    entry(verb('flat'), 'unchanged|little changed|flat|steady|fluctuated'),
    entry({ kind: 'move', direction: 'up', form: 'side' }, 'up|higher|ahead'),
    entry({ kind: 'move', direction: 'down', form: 'side' }, 'down|lower|off|weaker|in the red'),
    entry(
      { kind: 'move', direction: 'up', form: 'side' },
      'firmer|stronger|in the black|in the green|in positive territory',
    ),
    entry({ kind: 'move', direction: 'down', form: 'side' }, 'in negative territory'),
    entry(
      noun('up'),
      'gain|gains|rise|rises|climb|climbs|advance|advances|jump|jumps|surge|surges|rally|rallies|leap|leaps|pop|pops|spike|spikes|rebound|rebounds|bounce|bounces|increase|recovery|upswing|surge in|uptick|upward move|gainer',
    ),
    entry(
      noun('down'),
      'fall|falls|drop|drops|slide|slides|slip|slips|tumble|tumbles|plunge|plunges|slump|slumps|retreat|retreats|decline|declines|dip|dips|dive|dives|nosedive|decreases|crashes|loss|losses|decrease|sell off|selloff|rout|correction|pullback|downturn|setback|skid|swoon|crash|collapse|downtick|loser',
    ),
    entry(
      { kind: 'comparator', comparator: 'approx' },
      'about|around|approximately|roughly|some|circa|an estimated',
    ),
    entry(
      { kind: 'comparator', comparator: 'nearly' },
      'nearly|almost|approaching|just under|a tad below|just shy of|close to|just below|not quite|a bit less than|nearing',
    ),
    entry(
      { kind: 'comparator', comparator: 'more_than' },
      'more than|over|upward of|upwards of|exceeding|in excess of|just over|a little over|slightly more than|better than|greater than|a little more than|well over|by over',
    ),
    entry(
      { kind: 'comparator', comparator: 'less_than' },
      'less than|fewer than|slightly less than|a little less than',
    ),
    entry({ kind: 'comparator', comparator: 'at_least' }, 'at least|no less than'),
    entry({ kind: 'comparator', comparator: 'at_most' }, 'at most|no more than'),
    entry(
      { kind: 'comparator', comparator: 'as_much_as' },
      'as much as|as many as|by as much as|up to|by up to|as far as|a maximum of|as little as',
    ),
    entry({ kind: 'asFarAs', direction: 'up' }, 'as high as'),
    entry({ kind: 'asFarAs', direction: 'down' }, 'as low as'),
    entry(
      { kind: 'intraday' },
      'at one point|once|at its peak|at its worst|at their peak|at its lowest point|at its highest point|at the session low|at the session high|at its session low|at its session high|at session lows|at session highs|at the day low|at the day high|at its day low|at its day high|at the lows|at the highs|at its low|at its high|at the low of the day|at the high of the day|intraday|intra day|briefly|at one stage|earlier in the session|earlier in the day',
    ),
    entry(
      { kind: 'close' },
      'closed|closes|settled|settles|settling|settle|finished|finishes|finishing|finish|closing at|to close|at the close',
    ),
    entry({ kind: 'close', ends: true }, 'ended|ends|ending|end|to end'),
    entry(
      { kind: 'end' },
      'snapped|snaps|snapping|snap|halted|halts|halting|broke|breaks|breaking|stopped|reversing|reversed|terminated|bucked|bucking|putting an end to|arresting',
    ),
    entry({ kind: 'end', caps: true }, 'capping|capped off|capping off'),
    entry(
      { kind: 'undo' },
      'erased|erasing|erases|pared|paring|pares|trimmed|trimming|reversing|reversed|overturning|recouped|recouping|shrugging off|shrugged off',
    ),
    entry(
      { kind: 'extend' },
      'extended|extends|extending|extend|stretched|stretching|prolonged|continued|continuing',
    ),
    entry(
      { kind: 'reach' },
      'hit|hits|hitting|reached|reaches|reaching|touched|touches|touching|notched|notching|notches|set|sets|setting|posted|posting|posts|marked|marking|marks|recorded|records|scored|scoring|scaled|scaling|struck|striking|logged|logging|clocked|clocking|opened|opening|opens|crept|came|pushed|pushing|sending|sent|taking|took|bringing|brought|brings|leaving|left|printed|bottomed|peaked|bottoming|peaking|notch|achieved|achieving|made|making|hovered|hovering|enjoyed|suffered|capped',
    ),
    entry(
      { kind: 'reach', tops: true },
      'topped|topping|tops|surpassed|surpassing|surpasses|eclipsed|eclipsing|eclipses|exceeded|exceeds|breached|breaching|breaches|crossed|crossing|crosses|beat|beating|beats|overtook|overtaking|smashed|smashing|bettering|bettered|cleared|clearing|passed|passing|broke through|breaking through|broke above|breaking above|broke below|reclaimed|reclaiming|regained|regaining|besting|bested',
    ),
    entry(
      { kind: 'reach', quotes: true },
      'traded|trading|trades|trade|changed hands|changing hands|quoted|stood|stands|standing|sits|sat|was at|is at|were at',
    ),
    entry(
      { kind: 'carry', direction: 'up' },
      'lift|lifts|lifting|lifted|boost|boosts|boosting|propel|propelling',
    ),
    entry({ kind: 'carry', direction: 'down' }, 'drag|drags|dragging|pull|pulling'),
    entry({ kind: 'to' }, 'to|at|through|towards'),
    entry({ kind: 'above', comparator: 'more_than' }, 'above|past|beyond|through the|just above|well above'),
    entry({ kind: 'above', comparator: 'less_than' }, 'below|under|beneath|underneath|well below'),
    entry({ kind: 'above', comparator: 'approx' }, 'near'),
    entry({ kind: 'of' }, 'of'),
    entry({ kind: 'from' }, 'from|versus|vs|against|compared with|compared to'),
    entry({ kind: 'by' }, 'by'),
    entry({ kind: 'in' }, 'in'),
    entry({ kind: 'or' }, 'or'),
    entry({ kind: 'both' }, 'both'),
    entry(
      { kind: 'be' },
      'is|was|were|are|be|been|being|stands at|stood at|came to|comes to|totaled|totalled',
    ),
    entry(
      { kind: 'not' },
      "not|never|hasn't|hasn’t|didn't|didn’t|wasn't|isn't|haven't|failed to|without|hadn't|doesn't|yet to|no longer",
    ),
    entry(
      { kind: 'skip' },
      'has|have|had|these|than forecast|than forecasts|than expected|than estimated|than feared|above forecasts|above estimates|beat forecasts|beat estimates|beats estimates|topped estimates|topped forecasts|missed estimates|missed forecasts|short of estimates|short of expectations|short of forecasts|as expected|as forecast|of course|profit taking|bargain hunting|earnings season|a|an|the|its|their|his|further|another|additional|extra|whopping|mere|massive|staggering|stunning|hefty|modest|slight|impressive|solid|only|just|even|yet|roughly|sharply|slightly|again|also|now|already|marginally|eye popping|combined|total|cumulative|net|collective|strong|big|huge|large|small|steep|sharp|respectable|then|still|sizable|remarkable|dramatic|blistering|full|winning',
    ),
    entry(
      { kind: 'break', strong: true },
      'while|but|whereas|whilst|although|though|even as|meanwhile|however',
    ),
    entry(
      { kind: 'break' },
      'after|before|as|when|which|who|whose|where|because|since then|following|with|having|despite|amid|leading|led by|led|driven by|fueled by|fuelled by|prior to|until|than|so|thanks to|helped by|boosted by|buoyed by|weighed down by|dragged down by|dragged by|lifted by',
    ),
    entry({ kind: 'and' }, 'and|plus'),
    entry({ kind: 'respectively' }, 'respectively'),
    entry(
      { kind: 'unit', unit: 'session' },
      'session|sessions|day|days|trading day|trading days|trading session|trading sessions|business days|market sessions',
    ),
    entry(
      { kind: 'unit', unit: 'session', adjective: true },
      'daily|one day|single day|single session|one session',
    ),
    entry({ kind: 'unit', unit: 'week' }, 'week|weeks|wk|wks'),
    entry({ kind: 'unit', unit: 'week', adjective: true }, 'weekly|one week|single week'),
    entry({ kind: 'unit', unit: 'month' }, 'month|months'),
    entry({ kind: 'unit', unit: 'month', adjective: true }, 'monthly|one month|single month'),
    entry({ kind: 'unit', unit: 'quarter' }, 'quarter|quarters'),
    entry({ kind: 'unit', unit: 'quarter', adjective: true }, 'quarterly|one quarter'),
    entry({ kind: 'unit', unit: 'year' }, 'year|years'),
    entry({ kind: 'unit', unit: 'year', adjective: true }, 'yearly|annual|one year|full year'),
    entry({ kind: 'row' }, 'straight|consecutive|successive|uninterrupted'),
    entry(
      { kind: 'rowAfter' },
      'in a row|in succession|running|on the trot|on the bounce|in sequence|straight|in a series',
    ),
    entry({ kind: 'twice' }, 'back to back'),
    entry(
      { kind: 'streak', direction: 'up' },
      'winning streak|winning run|win streak|streak of gains|run of gains|winning streaks|gaining streak|hot streak|bull run|rally streak',
    ),
    entry(
      { kind: 'streak', direction: 'down' },
      'losing streak|losing run|streak of losses|run of losses|losing streaks|streak of declines|run of declines|losing spell',
    ),
    entry({ kind: 'streak' }, 'streak|run'),
    entry({ kind: 'longest' }, 'longest'),
    entry({ kind: 'rank', direction: 'up' }, 'best|strongest|highest percentage'),
    entry({ kind: 'rank', direction: 'down' }, 'worst|weakest'),
    entry(
      { kind: 'rank' },
      'biggest|largest|steepest|sharpest|most|greatest|fastest|heaviest|deepest|smallest|quickest|hardest',
    ),
    entry(
      { kind: 'rankNoun' },
      'performance|showing|return|returns|move|start|finish|percentage|point|opening|first half|stretch|bear market|bull market',
    ),
    entry({ kind: 'highest', direction: 'up' }, 'highest|strongest level|strongest close'),
    entry({ kind: 'highest', direction: 'down' }, 'lowest|cheapest|weakest level|weakest close'),
    entry(
      { kind: 'record' },
      'record|all time|alltime|lifetime|life time|historic|historical|ever|record breaking',
    ),
    entry({ kind: 'fresh' }, 'new|fresh|multi year|multi month'),
    entry({ kind: 'previous' }, 'previous|prior|earlier|old|former|last'),
    entry({ kind: 'high', direction: 'up' }, 'high|highs|peak|peaks|highest level|zenith|ath'),
    entry({ kind: 'high', direction: 'down' }, 'low|lows|trough|nadir'),
    entry({ kind: 'closing' }, 'closing|close|finish level|settlement|closings'),
    entry({ kind: 'intradayWord' }, 'intraday|intra day|trading high'),
    entry(
      { kind: 'ofTheDay' },
      'session high|session low|session highs|session lows|day high|day low|the session|of the day|of the session|daily high|daily low|intraday highs|intraday lows|day highs|day lows|opening high',
    ),
    entry({ kind: 'since' }, 'since'),
    entry({ kind: 'between' }, 'between'),
    entry(
      { kind: 'ever' },
      'on record|ever|in history|of all time|in its history|in their history|in recorded history|in the index history|since records began|since records begin|since the records began|in memory',
    ),
    entry({ kind: 'thisYear' }, 'of the year|this year|so far this year|of this year|in the year'),
    entry(
      { kind: 'listing' },
      'inception|debut|public debut|launch|listing|ipo|initial public offering|creation|public listing|going public|flotation|it went public|market debut|launched|listed|began trading|started trading',
    ),
    entry({ kind: 'past' }, 'past|last|prior|previous|preceding|recent|trailing'),
    entry(
      { kind: 'period', period: { kind: 'ytd' } },
      'year to date|ytd|so far this year|this year|since the start of the year|since the beginning of the year|since the turn of the year|on the year|for the year|since january 1|since the new year|from the start of the year|calendar year to date|since the year began|since the year started|since the end of last year',
    ),
    entry(
      { kind: 'period', period: { kind: 'week' } },
      'this week|for the week|on the week|so far this week|the week|week to date|during the week|over the week|in the week|weekly',
    ),
    entry(
      { kind: 'period', period: { kind: 'month' } },
      'this month|for the month|on the month|so far this month|the month|month to date|during the month|over the month|monthly',
    ),
    entry(
      { kind: 'period', period: { kind: 'quarter' } },
      'this quarter|for the quarter|on the quarter|so far this quarter|the quarter|quarter to date|during the quarter|quarterly',
    ),
    entry(
      { kind: 'period', period: { kind: 'week', back: 1 } },
      'last week|the previous week|previous week|the prior week|prior week|the week before',
    ),
    entry(
      { kind: 'period', period: { kind: 'month', back: 1 } },
      'last month|the previous month|previous month',
    ),
    entry(
      { kind: 'period', period: { kind: 'quarter', back: 1 } },
      'last quarter|the previous quarter|previous quarter',
    ),
    entry({ kind: 'period', period: { kind: 'year', back: 1 } }, 'last year|the previous year|previous year'),
    entry(
      { kind: 'period', period: { kind: 'trailing', n: 12, unit: 'month' } },
      'over the past year|in the past year|over the last year|in the last year|the past year|in one year|in a year|over one year|over a year|from a year ago|from a year earlier|year on year|year over year|over the past 12 months|past 12 months|last 12 months|on an annual basis',
    ),
    entry(
      { kind: 'period', period: { kind: 'unknown' } },
      'so far|for the period|over the period|over that period|during the period|over that stretch|in that time|over that time',
    ),
    entry(
      { kind: 'period', period: { kind: 'session' } },
      'today|on the day|for the day|the day|in a single day|in one day|in a day|in a single session|in one session|for the session|at the open',
    ),
    entry(
      { kind: 'back', back: 1 },
      'yesterday|the previous session|previous session|the prior session|prior session|the previous day|previous day|prior day|the day before|a day earlier|a session earlier|overnight',
    ),
    entry({ kind: 'lastOne' }, 'last'),
    entry({ kind: 'this' }, 'this'),
    entry(
      { kind: 'partOf' },
      'early|late|mid|the start of|the end of|the beginning of|the middle of|beginning of|end of|start of',
    ),
    ...weekdays.split('|').flatMap((words, i) => [entry({ kind: 'weekday', weekday: i + 1 }, words)]),
    ...months
      .split('|')
      .flatMap((words, i) => [entry({ kind: 'month', month: i + 1 }, words.replaceAll(' ', '|'))]),
    ...numbers.split('|').map((word, i) => entry({ kind: 'number', n: i + 1 }, word)),
    entry({ kind: 'number', n: 30 }, 'thirty'),
    entry({ kind: 'number', n: 2 }, 'a couple of'),
    entry({ kind: 'number', n: 10 }, 'a decade'),
    entry({ kind: 'number', n: 0.5 }, 'half a|half of one'),
    ...ordinals.split('|').map((word, i) => entry({ kind: 'ordinal', n: i + 1 }, word)),
    entry({ kind: 'percent' }, '%|percent|per cent|pct|pc|per-cent|％'),
    entry(
      { kind: 'percentPoint' },
      'percentage points|percentage point|basis points|basis point|bps|bp|pct points',
    ),
    entry({ kind: 'points' }, 'points|point|pts'),
    entry(
      { kind: 'currency', code: 'USD' },
      '$|us $|us dollars|us dollar|dollars|dollar|usd|u.s $|u.s dollars',
    ),
    entry({ kind: 'currency', code: 'HKD' }, 'hk $|hong kong dollars|hkd|hk dollars'),
    entry({ kind: 'currency', code: 'CAD' }, 'c $|ca $|canadian dollars|cad'),
    entry({ kind: 'currency', code: 'AUD' }, 'a $|au $|australian dollars|aud'),
    entry({ kind: 'currency', code: 'NZD' }, 'nz $|nzd'),
    entry({ kind: 'currency', code: 'SGD' }, 's $|singapore dollars|sgd'),
    entry({ kind: 'currency', code: 'TWD' }, 'nt $|twd'),
    entry({ kind: 'currency', code: 'BRL' }, 'r $|reais|brl'),
    entry({ kind: 'currency', code: 'GBP' }, '£|pounds|gbp'),
    entry({ kind: 'currency', code: 'GBP', perMajor: 100 }, 'pence|p|gbp pence|gbx'),
    entry({ kind: 'currency', code: 'USD', perMajor: 100 }, 'cents|cent|us cents|¢'),
    entry({ kind: 'currency', code: 'EUR' }, '€|euros|eur'),
    entry({ kind: 'currency', code: 'JPY' }, '¥|yen|jpy'),
    entry({ kind: 'currency', code: 'CNY' }, 'yuan|rmb|renminbi|cny'),
    entry({ kind: 'currency', code: 'INR' }, 'rs|₹|rupees|inr'),
    entry({ kind: 'currency', code: 'KRW' }, '₩|won|krw'),
    entry({ kind: 'currency', code: 'CHF' }, 'chf|swiss francs|francs'),
    entry({ kind: 'currency', code: 'MYR' }, 'rm|ringgit|myr'),
    entry({ kind: 'currency', code: 'SEK' }, 'sek|kronor'),
    entry({ kind: 'currency', code: 'NOK' }, 'nok'),
    entry({ kind: 'currency', code: 'DKK' }, 'dkk|kroner'),
    entry({ kind: 'currency', code: 'PHP' }, 'pesos'),
    entry({ kind: 'currency', code: 'THB' }, 'baht'),
    entry({ kind: 'currency', code: 'IDR' }, 'rupiah'),
    entry({ kind: 'currency', code: 'ZAR' }, 'rand'),
    entry({ kind: 'scale', factor: 1e6 }, 'million|mn|mln|m'),
    entry({ kind: 'scale', factor: 1e9 }, 'billion|bn|bln|b'),
    entry({ kind: 'scale', factor: 1e12 }, 'trillion|tn|trn|t'),
    entry({ kind: 'scale', factor: 1e7 }, 'crore|cr'),
    entry({ kind: 'scale', factor: 1e5 }, 'lakh'),
    entry({ kind: 'scale', factor: 1e3 }, 'thousand|k'),
    entry({ kind: 'times' }, 'times|x'),
    entry({ kind: 'fold' }, 'fold'),
    entry({ kind: 'multiple', n: 2 }, 'doubled|doubling|doubles|twofold|two fold'),
    entry({ kind: 'multiple', n: 3 }, 'tripled|tripling|trebled|threefold|triples|three fold'),
    entry({ kind: 'multiple', n: 4 }, 'quadrupled|quadrupling|fourfold|four fold'),
    entry({ kind: 'multiple', n: 5 }, 'quintupled|fivefold|five fold'),
    ...['sixfold', 'sevenfold', 'eightfold', 'ninefold', 'tenfold'].map((word, i) =>
      entry({ kind: 'multiple', n: i + 6 }, word),
    ),
    entry(
      { kind: 'subject', of: 'index' },
      'share average|stock average|industrial average|composite average|average index|index|benchmark|gauge|equities|measure|barometer|stocks|the market|stock market|indices|indexes|blue chip index',
    ),
    entry(
      { kind: 'subject', of: 'share' },
      'shares|share|share price|stock|stock price|share prices|adrs|adr|american depositary receipts|american depositary shares|depositary receipts|ads|shares price|the company|the group|the firm|chipmaker|carmaker|automaker',
    ),
    entry(
      { kind: 'subject', of: 'any' },
      'crude futures|oil futures|gold futures|silver futures|copper futures|wheat futures|corn futures|gas futures|soybean futures|crude oil futures|brent futures|those|it|they|that|futures price|spot|crude|bullion',
    ),
    entry(
      { kind: 'notPrice' },
      'reported its|reports its|reporting its|lending|interest|employees|people|customers|stores|outlets|branches|flights|tickets|downloads|visitors|tourists|quarterly loss was|revenue|revenues|sales|profit|profits|income|net income|earnings|eps|earnings per share|margin|margins|dividend|dividends|deliveries|shipments|orders|bookings|backlog|output|production|exports|imports|gdp|economy|economic growth|growth|inflation|cpi|consumer prices|consumer price index|producer price index|price index|pmi|purchasing managers index|confidence index|sentiment index|producer prices|ppi|unemployment|jobless claims|payrolls|turnover|volume|volumes|trading volume|ebitda|cash flow|spending|capex|capital expenditure|users|subscribers|traffic|loans|deposits|assets|aum|assets under management|wages|workforce|staff|headcount|jobs|retail sales|house prices|home prices|rents|rent|demand|costs|cost|expenses|debt|tariffs|tariff|interest rates|interest rate|rate|rates|policy rate|key rate|borrowing costs|stake|stakes|premium|discount|market share|capacity|production costs|operating profit|net profit|gross profit|net loss|operating loss|price of its|prices of its|prices for its|price of the|raised the price|prices by|pay|salary|bonus|fee|fees|tax|taxes|budget|funding|proceeds|offering|placement|bid|offer|takeover offer|buyback|repurchase|goodwill|impairment|charge|provision|provisions|yield|yields|bond yields|treasury yields|treasury|treasuries|treasurys|bond|bonds|notes|cents on the dollar|gilt|gilts|bund|bunds|note yield|coupon|spread|spreads|euro|sterling|pound|greenback|us dollar index|dollar index|rupee|ruble|rouble|currency|lira|peso|exchange rate|selling spree|buying spree|net selling|net buying|net sold|net bought|net purchases|inflows|inflow|outflows|outflow|fund flows|short interest|futures|gift nifty|sgx nifty|implied volatility|open interest|weighting|weight|allocation|holdings|positions|warnings|warning|probability|chance|odds|survey|confidence|sentiment|employment|construction|consumption|investment|population|temperature|rating|ratings|target prices|cash|cash pile|net asset value|nav|market breadth|advances outnumbered|index points|units|cases|passengers|bookings|prices rose|core prices|core inflation|core cpi|wholesale prices|food prices|energy prices|inventories|stockpiles|reserves|supply|equity funds|funds',
    ),
    entry(
      { kind: 'under' },
      'on|after|amid|despite|following|over|for|from|into|ahead of|due to|because of|on the back of|against|with|around|about|in|without|as',
    ),
    entry(
      { kind: 'set' },
      'stocks|companies|members|constituents|components|names|sectors|issues|shares in the index|firms|of the index|scrips|counters|gainers|decliners|funds|indices|markets|countries',
    ),
    entry(
      { kind: 'forecast' },
      'could|may|might|should|will|would|would have to|would need to|would have|can|expect|expects|expected|expecting|sees|seen|predict|predicts|predicted|predicting|forecasting|projected|projects|projecting|estimated|anticipates|anticipated|anticipate|target|targets|target price|price target|price targets|targeted|fair value|price objective|if|unless|as long as|provided that|a break|a close beneath|break below|break above|a close above|a close below|a move above|a move below|key level|upside|downside|implies|implying|suggests a|likely to|unlikely to|set to open|seen opening|expected to open|poised to open|indicated|betting|bet|bets|strike price|stop loss|buy at|entry|recommend|recommends|recommended|recommendation|scenario|assume|assuming|assumes|hypothetical|believes|believe|thinks|think|want|wants|hope|hopes|hoping|aims|aim|aiming|seeking|targeting|plans to|planning to|needs to|need to|ought to|shall|guided|advised',
    ),
    entry(
      { kind: 'estimate' },
      'expectation|expectations|forecast|forecasts|estimates|estimate|consensus|support|resistance|potential|options|outlook for|guidance|conviction',
    ),
    entry(
      { kind: 'provisional' },
      'gmt|bst|hkt|sgt|ist|a.m|at the noon break|noon break|lunch break|midday break|at the midday break|at noon|by noon|by the close of morning trade|morning session|in mid morning trade|early deals|in early deals|in early trades|in late morning trade|during the session|on track|on course|on pace|set for|set to|poised|poised for|poised to|headed for|heading for|heading toward|heading towards|headed toward|headed towards|if the gains hold|if gains hold|if the gain holds|if losses hold|if the losses hold|if it holds|if that holds|if sustained|provisionally|as of|in early trade|in early trading|in morning trade|in morning trading|in midday trade|in midday trading|in afternoon trade|in afternoon trading|at the time of writing|was trading|were trading|is trading|are trading|was last|were last|was last seen|were last seen|last seen|by midday|at midday|by mid morning|in late trade|in late trading|in intraday trade|midway|by the midday break|looking at|eyeing|eyed|heading into|gearing up for|on target for|in line for|shaping up for|recently|last at',
    ),
    entry(
      { kind: 'would' },
      'would be|would mark|would make|would extend|would become|would represent|could mark|will mark|would end|would snap|could be|will be',
    ),
    entry(
      { kind: 'statistic' },
      'average|averaged|averages|averaging|median|mean|historically|on average|typically|usually|tends to|tend to|in those years|out of the past|of the time|every time|probability|fourth time|only time|the last time|last time',
    ),
    entry(
      { kind: 'extended' },
      'after hours|afterhours|premarket|pre market|extended trading|extended hours|extended session|aftermarket|after the bell|postmarket|post market|overnight trading|after market|after hours trading|before the bell|late trading|pre bourse|pre opening|preopening|pre open',
    ),
    entry(
      { kind: 'contribution' },
      'off the index|from the index|to the index|off the benchmark|to the benchmark|off the dow|from the dow|to the dow|off the nikkei|off the gauge|to the gain|to the loss|of the index|contributing|contributed',
    ),
    entry(
      { kind: 'marketValue' },
      'market value|market cap|market caps|market capitalization|market capitalisation|market valuation|capitalization|capitalisation|valued at|in value|stock market value|shareholder value|valuation of|company value|value of the company|company worth|firm worth|companies worth|now worth|is worth|be worth|being worth',
    ),
    entry(
      { kind: 'forward' },
      'forward|estimated|expected|projected|future|prospective|next year|this year|forecast|12 month forward|one year forward',
    ),
    entry(
      { kind: 'earnings' },
      'earnings|profit|profits|price to earnings|price earnings|p e|pe ratio|price to earnings ratio|price earnings ratio|earnings estimates',
    ),
    entry({ kind: 'rsi' }, 'rsi|relative strength index|relative strength indicator|relative strength gauge'),
    entry({ kind: 'overbought', direction: 'up' }, 'overbought'),
    entry({ kind: 'overbought', direction: 'down' }, 'oversold'),
    entry({ kind: 'movingAverage' }, 'moving average|moving averages|day average|dma|ma|sma'),
    entry(
      { kind: 'mark' },
      'mark|level|levels|threshold|barrier|milestone|handle|per ounce|an ounce|a barrel|per barrel|a share|per share|a piece|apiece|each|a tonne|per tonne|a ton|a coin|territory|line|first trading day of|first day of trading of',
    ),
    entry(
      { kind: 'offerPrice' },
      'first day of trading|trading debut|market debut|on debut|in its debut|in their debut|first trading day|debut session|offer price|issue price|ipo price|guide price|reference price|offering price|listing price|debut price|subscription price',
    ),
  ],
};
