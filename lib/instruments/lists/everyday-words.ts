/**
 * Words of English, first names, surnames and places that occur in names of listed companies. A name of official lists that is made of
 * these alone (`Root`, `Jackson`, `First Capital`) may be meant otherwise, so it needs evidence. Chosen with the help of SCOWL's word
 * lists up to size 60 (Kevin Atkinson, free to use).
 */
export const EVERYDAY_WORDS: ReadonlySet<string> = new Set(
  `
aardvark ab abacus abbott able above absolute acacia academy accelerate accelerated accelerator acceptance access
accredited ace achieve achievers acme acorn acquirers acquisition acquisitions acres act actinium action activate
activation active actively activist actuate acuity acumen ad adagio adams adaptive add adi adlai adobe ads advance
advanced advancements advantage advantaged advent advertising aeon aerial aeries aerospace aesthetic affiliated
affiliates affinity affirm affluent africa ag agape agency agents aggregate aggregation aggressive agile agility aging
agree agribusiness agricultural agriculture ah ai aim air airbus aircraft airline airlines airport airports airship
airways al alarm alaska albany alchemy alexander alexandria algernon ali alight align alignment alkaline all allan
allegro allen alli alliance allied allison allocation allot allowance alloy ally alpha alphabet alpine alps alta
alternative alternatives alternator alto alum aluminum am amalgamated amass amaze amazon ambassador amber ambitions
america american ames amplify amplitude amuse an analog analogue analytic and anderson andre angel angels anika animal
annuities antelope antenna anthracite anti antibodies antimony anton anywhere apartment apartments aperture apex api
apogee apollo app apparatus apparel apple application applications applied appreciation apps april apt aqua
aquaculture ar arabia arbitrage arbor arbutus arc arcadia arch archer architect architectures ardent area arena ares
argentina aria aristocrats arizona ark arkansas arlo arm armada armor armour armstrong aroma arras array arrive arrow
arrowhead art arthur artificial artisan arts as asa ascend ascent ase asia asian asp aspen aspire assembly asset
assets associated associates association assured astra asymmetric at athena athene atlanta atlantic atlas atomic
atrium attention attractions auburn auctions august augusta aura aureus aurora auspice austin australia australian
austria authentic authority auto automated automatic automation automobile automotive autonomous avalanche avatar ave
avenue average avery aviation avidity avis aware awareness axe axiom axis axle axon bab backed backup badger baird
baker balance balanced balder baldwin ball ballast bancroft bandwidth bang bank bankers banking banks banner banzai
baptist bar bargain bark barn barrel barrett barry base based basic basin basket bat bath battalion battery baxter bay
be beach beacon beam bear bearings bearish beatty beauty bedrock beeline beer begin behalf beijing bel belgium bell
bella below belt benchmark bending beneficiaries benson bentley berkley berry bespoke best bet beta better betting
beverage beyond bicycle big bill billion bingo biological biomedical bionics biotech biotechnology bird birdie bison
bit bitcoin black blackberry blade blend blended blends blink bliss block blockchain blonder bloom blue boa boat boats
body bold bolt bond bone bonk bonny booking boost boot boots boss boston bottling boundless bow bowman box boxer boy
boyd bradley brady brag brainstorm brake brand brands braves bravo braze brazil brazilian breach bread breakout
breakthrough breakthroughs breed breeze brent brew breweries brewing brick bridge brigade bright brilliance brilliant
brinks bristol british broad broadband broadcast broker brokerage brokers brookline brothers brown buckle bud budget
buffer build builder builders building bulk bull bullfrog bullish bumble bunker burger burgers burke burlington
burning bus business butler butterfly buy buyback by byline byte cabana cable cactus cadence cadenza cadre cal
caledonia california call calumet cam camber cambium cambridge camden cameron camp camping can canada canadian canal
cancer cannabis canon canopy cantaloupe canter canton cantor canyon cap capital capitalization capitol capped capstone
car carbon card cardinal cardio care carey cargo caribbean caribou caring carlyle carnival caro carolina carpenter
carpet carriage carrier carriers carry cars carter carters carver cascade cash casi casino casinos cass cassava castle
castor casual casualty cat catalyst catering caterpillar catheter catholic cavitation cayman cbd cedar celestial cell
cellular cement cent center centers central centre centurion century ceo certificates cfo chadwick chain champ
champion champions championships champs chandra change changed changes channel chanson charging charles charlton chart
charter chase check cheer cheesecake cheetah chemical chemicals chen cherish cherry chesapeake chevalier chevron chewy
chi chicago chile chili chime chimera china chinese chip chips chocolate choice choices chord chow christian church
cincinnati cinda cipher circle cirrus cities citizens citrus city clarity clark classic classified clean clear
clearwater clearway cleveland click cliffs climate climb clinical clipper clo closed cloud clover club cluster coal
coast coastal coating cobalt coca coco cocoa cocoon coda coffee cogent cognition cognizant coherent cola collaborative
collared collateral collective colliers colombia colony color colorado colour columbia columbus come comes comfort
commerce commercial commodities commodity commonwealth communication communications communities community companies
company compass complete completion components composite composites compound comprehensive compression compute
computer computers computing con conant concept concepts conch concord concrete conduit confidence confluent conifer
connect connected connecticut connection connections connectivity cons conscious consensus conservative consolidated
consort constant constellation construction consulting consume consumer consumers container contemporary context
continental continuous contractors control controls convertible convexity cool cooper cooperative copper coral corbett
core corn corners cornerstone corning corporate corporation corsair cosmetics cosmo cosmos costar cottage cotton coty
country county coupon courage cousins covenant covered covey covid cows cpi cracker crafts craftsman crane crawford
crazy cream creation creations creative creativity cred credit credo creek crescent crest crew crimson critical
crocodile crona crop cross crossing crown crude cruise cruises crypto cryptocurrency crystal cs cuba cue cullen
cultural culture cumulative cumulus curative currency curve custom customer customers cycle daily dairy dakota damon
dana daphne dare darling dash data dated dave davidson davis davita dawson dax day db de dealers deb debt december
decent decentralized decline decor decoy deep defended defender defense defensive defi defiance defined definitive
degree degrees del delicious dell delta deluxe demeter democracy democratic dena denmark dennison dental depositor
depot derived design designer designs desk destination destiny dev developed development developments devices devon
dex di diabetes diagnostics diamond diamondback diamonds diana dickinson didi differ digerati digit digital dime
dimension dimensional dine ding dino diodes diploma direct disability disc disciplined disco discount discovery
discretionary display disruption disruptive distillate distilling distributing distribution distributor district diver
diversification diversified diversity dividend dividends dixie do dock doge dogs dogwood dole dollar dolly dolphin
domain dome domestic dominion dorian dot double douglas downs downside dragon dragonfly drainage dream dreamland
dredge drilling drive driven driving drone drones drugs dry duck due duff duke duluth dun dune duos durable duration
dutch duty dwight dyadic dynamic dynamics dynasty each eagle earnings earth earths east easterly eastern easy eat eb
ecb echo economic economies economy ed eda eddy edge edgewise edible edison edtech education educational educators
effective efficient egypt el elastic elate electra electric electrics electronic electronics element elemental
elements elephant eli elite ell ellsworth elm em email embassy embrace emera emerald emergency emergent emerging
emerson eminence eminent emmett emo emotion emperor empire employers empowerment en enact enclave encompass encore end
endeavor endeavors endeavour energies energizer energy engagement engine engineered engineering enhance enhanced
enhancement enjoy enliven ennis ensign enter enterprise enterprises entertain entertainment enthusiast entities
entrepreneur environment environmental envision envoy eon epsilon equal equator equine equinox equip equipment
equitable equities equity era erie ernest es esg esports esprit esquire essa essence essential essentials
establishment estate estrella eternal etf etfs ethan ethereum ethos eu euclid eureka euro europe european ev eva eve
event ever everest evergreen everything evoke evolution evolved evs ex exact exceed excellence exceptionalism exchange
exchanges exclusions exempt exodus expand expanded expectations expeditions experience expert exploration explorations
explorers exponent exponential export exposure express expressway extended extra extracts extreme eye fa fabric
fabrication fact factor factorial factors factory fair fairfax faith fallen fame family famous fang fannie fantasia
far fargo farm farmer farmers farmhouse farming farmland farms fashion fast fat fate fathom february fed federal
federated ferguson ferry fertility fiber ficus fidelity field fields fifteen fifth fighter fighting figs figure film
filtration fin final finance financial finch finders finland fintech fire firefly first firsthand fisher fission fit
fitness five fix fixed flag flags flair flame flash flat flavors fleet flex flexible flight floating floor flora
florida flow flower flowers flowing fluent flushing flutter flux fly flywheel focus focused foghorn fold food foods
fool foot for ford forefront foreign foremost foresight forestry forge form formation formidable formula forrester
fort forte fortitude fortress fortune forum forward fossil foster found foundation founder foundry fountain four
fourth fox fragrances franc france franco franklin fraser free freedom freelancer freeport freeze freight frequency
fresh friends from frontage frontier frontiers frost fruit fuel fuels fujian fulcrum full fuller fulton fund
fundamental funding funds furnishings furniture fury fuse fusion fuss future futures fy gain gala galactic galaxy
gallagher gamble gambling game games gaming gap garden garrett gas gasoline gates gauzy gdp gee gel gender gene
general generate generation generations genes genesis genetic genetics genie genius genome genomics genuine geo
geophysical georg george georgia german germany get giant giants gibraltar gibson gig ginkgo giordano glacier glass
glen glimpse global globe glorious glory glucose go goal goals gold golden goldfields golf good goods goodyear goose
gores gorilla gossamer gourmet government gps grab grace grade graham grail grains gran grand grandstand granite grant
grapefruit graphic graphics graphite gravity gray great greater greece green greenland grid griffon grill grocers
grocery groove group grove growers growing grown growth guangdong guaranty guardian guerrilla guess guided guild gulf
gulfport guru guyana ha hackett hagan halberd half hall hallmark hamilton hammer handbags hands hang hanks hans happen
happy harbor harbors harbour hardware harley harmonic harmony harris harrow hartford harvest hat haul hawaii hawk
hawthorn haymaker hayward health healthcare healthier healthy hearing heartland hearts heat heaven hedge hedged helen
helium helix hello hemp henderson henry herald herbert herbs herc hercules here heritage heron hers hertz hestia hi
high higher highland highlander highway hill hills hilltop hilton hims hinge hippo hips hive ho hold holding holdings
holistic holly hollywood hologram home homeland homes honest hong hooker hop hope horace horizon horizons horse horton
hospital hospitality host hot hotel hotels hour house household housing houston howard hub hudson hull human humankind
hung hunt huntington huntsman hut hyatt hybrid hydro hydrogen hyper ibex ice icon idaho idea ideal ideas if illinois
illumination image images imaging imf immersion immune immunology impact imperial in inception inclusion income
incorporated incorporation indemnity independence independent index indexed india indie indigo indonesia industrial
industries industry infinite infinities infinity inflation inflection info information infra infrastructure ingram
ingredients inhibitor initial inland innate innovate innovation innovations innovative innovator innovators ins
insight inspection inspire inspired install installed instil instinct institute institution institutional institutions
instrument instruments insurance insured integer integral integrated integrity intelligence intelligent intensity
inter interact interactive intercontinental interest interface interiors interlink intermediate international internet
interstate intrepid intrusion intuit intuitive invasive inverse invest investment investments investor investors
invitation ionic iot ipo ireland irenic iridium iris iron ironwood irving is isaac isabella island islands isotopes
israel it italy its jab jack jackpot jackson jacobs jacobson jade jaguar james jan janel january japan japanese jasper
jaws jazz jefferson jena jenny jersey jet jets jewel jewelers jiangsu jill joby joe john johns johnson join joint
jones journal journey joy juan jubilant juice julius july june junior jupiter just justice justin kai kaiser kala
kansas karat karrie kaya kayne kearny keel keen keep kelly kennedy kenon kentucky kerry kestrel key keystone kids
kimball kimbell kimberly kin kinder kindly kinetic kinetics king kingdom kingmaker kings kirby kisses kite knife
knight knives knot know knowledge koala kong kore korea koss kraig krystal ks kuwait kw la lab laboratories labs
ladder laddered lady lafayette laggards laird lake lakefront lakeland lakes lakeside lakewood lam lamar lamb laminates
land landmark lands landscape lane lang lantern lap laptop laredo large largo laser lattice launch launchpad laundry
laureate lauren lava lead leader leaders leadership leading leaf league leap leapfrog learning lease leasing leather
lee legacy legal legato legend legendary legible legion leisure lemonade lending lens leon leonardo leopard let level
leveling lever leveraged levi lexicon liberty licensing lichen lidar lien life lifestyle lifetime liftoff light
lighting lil lilly lime limited limitless lin lincoln lindsay line lineage linear lines lingerie link linkage linked
linking links lion liquidation liquidity liquor listed lit lite lithium live livestock living loan local location
locker loco lodging log logan logic logistic logistics loma long longer longevity loop lots lottery lotus louis
louisiana lounge love low ls lucas lucid lucky ludwig luggage lumen lung luxembourg ly lyell lynch ma mab mac macau
machine machinery machines mackenzie macro madden made madison madrigal mae mag magic magnificent magnolia magnum maia
maiden mail main maine mainland maison majestic major malaysia malt mammoth man managed management manager managers
manchester manganese manhattan mann manpower mansion manufacturing many mar mara marathon marcellus march marcus
marietta marin marine maris maritime mark marker market marketing markets marsh marshall mart marten marti martial
martin mason mass massachusetts massimo master mat matador match mate material materialise materials matrix matters
maturities maturity max maximum maximus may maze me meat meats mechanics medalist medallion media medic medical
medicare medicine medicines medium medley medtech mega megan megawatts mei melbourne mentor mercantile mercer
merchants mercury merger meridian merit merlin merrill mesa messenger met meta metal metallic metallurgical metals
metaverse meter methane metro metropolis metropolitan mexican mexico mi miami michigan micro microchip
microelectronics micron mid midland midstream miguel milan mile milestone military mill millennium miller million
mills min mind minds mineral minerals miners minerva mines mini minimum mining mink minnesota minor minority mint
minus mira miracle miramar mission mississippi missouri mister mitigation mixed ml moat mobile mobility moderate
moderately modern modular molding molecular moment momentum monarch monday money mongol mongolia monitoring monogram
monolithic monro monroe monster montage montana monte month monthly moody moon moonshot morgan morris mortgage mosaic
most motion motley motor motorcar motors mount mountain mountains movement moving ms mueller multi multimedia
multinational multistage municipal municipals mural murphy music mustang mutual my myriad mystic name namibia nan
nanjing nano nation national nations nationwide nato natural nature natures nautilus navigation navigator ned neighbor
neighborhood nelson neon nephew nerdy net netherlands network networking networks neutral neutron nevada new newell
newfound news newton next nexus nft nice niche nickel nicola nifty nigeria nightingale nike niki nikola niles nimble
nine nip no noah nobility noble nomad non noodles nordic norfolk norris north northeast northern northrop northwest
northwestern norway norwood notes nova november nu nuclear number nutrition oak oasis oblong obsidian occidental ocean
oceans octagon octave october octopus ocular odd oddity odyssey of off office offshore ohio oil oilfield old olin
omaha omega oms on once oncology one online onto onward ooh opal opec open opera operating opportunistic opportunities
opportunity opt optical optics optima optimized optimum option opus or oracle oral orange orchestra orchid ore
organics organization orient oriental oriented origin originated orion oscar oshkosh osprey otis otter our ouster
outcome outcrop outdoor outdoors outfitters outlet outlook outset ovation over overlay overseas overwrite owl owlet
owned oxford oxygen oyster pa pacer pacific packaging pagoda paid pakistan pal palace paladin palisade palladium
palmer paloma pan panacea panda pandora pang pantheon papa paper par paradigm paradise paradox paramount parcel parent
parenting parity park parke parker parking parkland parks parsons participation partner partners partnership parts
pass passage patent path pathfinder pathways patrick patriot pattern paulo pay payment payments payroll peabody peace
peak pearl peer pelican penguin penn pennant pennon pennsylvania penumbra people peoples pepper per percent perceptive
perennial perfect performance perimeter perpetuals persistence personal perspective peru pet petrochemical petroleum
ph pharma pharmaceutical pharmaceuticals pharmaceutics pharmacy phenom phi philip philippines phillip phoenix
phosphate photo physical pics picture pictures pilgrims pine pineapple pinewood ping pinnacle pinstripes pioneer pipe
pipeline piper piton pittsburgh pizza place plains plan planet plastic plateau platform platforms platinum play
playboy playmates plaza plexus pliant plover plug plum plumbing plus plymouth podcast poet point poland polar polestar
policy poly ponce pony pool pop popular population porch port portage portfolio portland portsmouth portugal post
postal potash potbelly pound powell power powered praetorian prairie precious precision predictive preferred preformed
prelude premier premise premium prep prestige presto price pride prime principal print printing priority private pro
process processing processors procure prod produce producer producers production productive products professional
proficient profound prognostics progress progressive project projects promotions propane properties property proptech
pros prospect prosper prosperity prosperous protagonist protect protected protection protective protocol providence
provident providers province pru prudential psyched public publishing puerto pulsar pulse puma pumping purchase pure
purple purpose pursuit putnam q1 q2 q3 q4 qatar quad quadratic quaint quality quanta quantitative quantum quarry
quarterly quartz quest quince quoin rad radian radiance radiant radio rafael rafi rail railway rain rainmaker ralph
ranch rand range ranger rani rank raphael rapid rapport rapt rare rate rated rates rave ray raymond re reach readiness
reading ready real realities realm realty reasonable rebel reborn recharge recon recovery rectitude recursion red
redevelopment redwood ree reece ref refiners refining reflect reformation regal regen regency regenerative regent
regina region regional regions reilly rein reinsurance reit reits relay relevant reliability reliance relief rem
remark renaissance renew renewable rent rentals repackaged repay replication representations representing republic
research reserve reserves reservoir reshape residential resolute resolve resonate resort resorts resource resources
response restaurant restaurants retail retractable retrieve return reunited rev revelation revenue reversal reverse
revival revolution revolve rex reynolds rhythm ribbon rice rich richardson richly richmond rici ride rider ridge right
riley ring riot rise rising risk river riverfront riverview rivet road roadhouse robert robin robinson robot robotics
robust rock rocket rockwell rocky rogers rogue roll roller rollins roma roman root roper rosa ross rotation roth rowe
royal royalties royalty royce rs rubber ruble rum rumble run runway rupert rural rush russell russian ryan ryder saas
saba sabine sable sabra sabre sachem saddle safe safeguard safety saga sage saint salem sally salt sam sample san sand
sandi sands sandstorm sang sao sap sapiens satellite satisfaction saudi saul savers savings saxon scan scandium
schmidt schneider scholar scholastic science sciences scientific scored screened scribe sea seaboard seacoast seafarer
sealed seaport seas seasonal seasons seats seaways second secret sector secure secured securities security seed seek
seeker seer select selective self semi semiconductor semiconductors senior sensitive sensors sentient sentiment
sentinel september series serve service services sesame set settlement seven seymour sh shack shake shandong shanghai
share shared shareholder shares sharia shariah sharing sharps shaw sheen shell shenzhen sherwin shift shin shine ship
shipbuilding shipping ships shoals shoe shop shore short shot shoulder shun shuttle si sichuan side sienna sierra
sight sigma signal signet signing silence silicon silk silo silver sim simon simplicity simplify simply simulations
sincere sincerity sinclair sing singapore singularity siren sis sit site six sixth size sizzle skew skillful skin sky
skye skylight skyline skyward slam sleep slide sling small smaller smart smartphone smith snack snail snap snow
snowflake so social society socket soda soft software sol solar solaria solid solo solomon solstice solution solutions
son sonic sonnet sons soon sophia sound source south southeast southern southwest sovereign sow soybean spac space
spade spain spanish spar spark sparkle special specialty specificity spectral spectrum speedy spending sphere spin
spire spirit spirits splash splendid sponsored spoons sporting sports sportswear spreader spring sprout sprouts spruce
spyglass square squared ssh stability stag stage stalk stamp stance standard stanley staples star starch stardust
stark starling starry stars start startup state states station steel steers stella stellar stem sterling steven
stewart stillwater stitch stock stocks stoke stone stop storage store stores storm strata strategic strategies
strategy stratified stratus strawberry stream streaming streamline street strength stride strike strips strive strong
structure structured structures struggles student studio studios style sub subs suburban success sugar summit sun
sunbelt sunlight sunlit sunny sunrise sunshine super superconductor superior superstar supplies supply support sure
surf surge surgery surgical sushi sustainable swan sweden swift swiss switch switzerland symphony synergies synergy
syntax synthetic system systematic systems ta table tabs tactical tactile tag tail tailwind taiwan take takeaway
talent talents talk talon tam tamarack tan tandem tandy tang tango tankers tapestry target tarsus tasty tat tau tax
taxable taxi taylor tea team technical technologies technology tectonic telecommunication telecommunications telegraph
telephone tempest templeton ten tenable tenet tennessee tenon term tern terns terra terrestrial test testing tetra
texas text thailand the thematic theme therapeutic therapeutics therapies therapy thesis thing things think third thor
throat through thumb thunder thunderstruck ti tianjin tic tidal tide tidewater tier tierra til tile tilt tim timber
timberland timbers time timeless times timothy tin ting tiny tips tire tit titan titans title to toast tobacco today
token tokyo toledo toll tom tomi ton tong tongue tool tools tootsie top topaz torrid tortoise tot total tour tourism
tourmaline tower towers town toys track tracker trackers tracking tracks tractor trad trade traded trading trailblazer
transact transaction transcontinental transfer transformation transition transmission transmit transport
transportation transporter travel travelers treasure treasures treasury treatments tree trees trenchant trend trends
trials triangle trident trifecta trillion trilogy trinity trio trip triple triumph troops troy truck true truly trump
trust ts tube tudor tungsten turbine turbo turkey turn turning turtle tutor twelve twenty twin twist two tycoon tyler
tyra tyson uk ultimate ultra ultrashort umbra ump un uncommon unconstrained unconventional under uni union unit united
unity universal universe university unlimited unusual up upland upon upside upstart upstream uptown uranium urban
urgent us usa utah utilities utility vacations vaccine vail vale valley valuation value values vanadium vance vanda
vanguard vantage vape variable variance vascular vast vat vaughan vault vectors vegan vehicle vehicles velocity
venture ventures venus vera verb verde vermilion vernal verona verses versus vertex vertical verticals vesper vest
vesta veteran veterinary vi via vicarious vice victory vida video vietnam view vigil viking village vince vincent vine
vineyards violet viper vireo virgin virginia virtual visa vision visionary vista vita vital vitamin viva vivid
volatility volcano volt voyager vr wag wakefield walker wallet walnut walt wan wanda wang want warehouse warner
warrants warrior wash washington waste watch water waters watson watts wave wax way ways wealth wearable weave weaving
web website webster weed weekly weight weighted well wellness wells wen werewolf werner west western weston wharf
wheat wheaton wheeler wheels where whirlpool white whitecap whitney wholesale wide wifi wildcatters wiley wilhelmina
willi willis willow wilmar wilson win wind wine wines wing winning wins wintergreen wire wireless wisconsin wisdom
wise with without wm wolverine women wonder wonderful wonders woo wood woods work workday workhorse works workshop
world worlds worldwide worthington wrap wright write wyndham wynn xenia xenon xerox xi xylem ya yahoo yale yang yards
yarrow ye year yelp yen yeti yield yin yip yo york young your yuan yuk yum zealand zebra zenith zephyr zero zeta
zhejiang zion zoned zones zoom
cohen sprott andersen donaldson hawkins gladstone woodward holley schindler cabot kemper knowles oppenheimer alamo palomar domo endo gaia oculus galapagos avalon panamera
moog latham grande brunswick murano carters reeds alexanders charlies reed's alexander's charlie's carter's leslie's tilly's crypto cryptos lucent atlantica procyon solis lionheart bancorp culp cato karbon limbach hagerty
chuan lumina stoneridge westwood southland sonder virtus tomson graf hatcher satu sugi andersons greenlight lightbridge heartland greenbrier hillenbrand timken tennant stepan barings wanjia guoco futuris adastra hygieia okura
panorama corvex karman woodside kingsway newmarket nocera schmid ichor ceva cerus clarus cibus einride amarin alkermes
`
    .trim()
    .split(/\s+/),
);
