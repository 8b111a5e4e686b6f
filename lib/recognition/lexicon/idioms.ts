/**
 * Everyday phrases that begin with a company's name: "Next week", "Apple pie", "Visa applications", "Target price". A small word
 * behind the name, in any case, undoes it.
 */
const TABLE = `
Next: week weeks month months year years quarter day days time step steps up session summer spring winter autumn morning evening came comes door generation stop of in to we i the
Gap: up down fill narrowed widened narrows widens between year years in of is was
Target: price prices date dates audience audiences market markets of for area group practice
Visa: application applications applicants office offices holder holders requirement requirements waiver waivers policy policies free fee fees rules status processing interview section restrictions on for
Apple: pie pies tree trees juice cider sauce orchard orchards cake crumble tart strudel butter blossom picking slices peel vinegar crisp core cores harvest
Amazon: river rainforest basin forest jungle tribe tribes region delta tributary deforestation parrot warrior warriors women
Shell: script scripts company companies casing commands command prompt out of
Oracle: bone bones of
Match: day point of between report play fixing officials winner
Block: party of capital
Square: feet foot metres meters mile miles root roots kilometres kilometers dance inch inches one
Snap: election elections decision judgment judgement peas pea out
Alphabet: soup book books song city letters
Tesla: coil coils
Ally: of and in
Arm: yourself yourselves wrestling injury span
Orange: juice peel zest tree trees county blossom marmalade slices cake
Coach: of said told and who has was
Ford: river crossing
Delta: variant river blues wing
Polo: match shirt shirts club player players
Chase: scene scenes
Dollar: bill bills amount amounts sign
General: election elections public manager assembly
Progressive: politics party rock taxation politicians
Meta: description descriptions tag tags data narrative
Sun: rose sets set shines
Champion: of trees in
Sprint: race finish final
Root: vegetable vegetables cause causes beer canal directory
Unity: government of
Gold: medal medals
`;

const followers = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [name = '', words = ''] = line.split(': ');
      return [name.toLowerCase(), new Set(words.split(' '))] as const;
    }),
);

/** The word behind makes an everyday phrase of the name. */
export const isIdiom = (name: string, next: string): boolean =>
  followers.get(name.toLowerCase())?.has(next.toLowerCase()) ?? false;
