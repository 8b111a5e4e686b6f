import { parseId } from '@/lib/instruments/ids';
import { US_VENUES } from '@/lib/instruments/exchanges';
import type { Directory } from '@/lib/instruments/types';
import type { InstrumentId } from '@/lib/model';
import { openArticle, type Article } from './article';
import { applyCorrections, correctionsFor } from './corrections';
import { judgeBare } from './judge-bare';
import { BANKS } from './lexicon/banks';
import { judgeName, spokenLine } from './judge-name';
import { isShare, learn } from './learn';
import type { NameSpan } from './names';
import { withoutOverlaps } from './overlap';
import { isCommentator } from './roles';
import { openSheets, type Sheet, type Verdict } from './sheet';
import { findTerms } from './terms';
import type { ArticleContext, Block, BlockMention, Reading, RecognitionOptions } from './types';

export interface Recogniser {
  /**
   * Finds every mention in `blocks`, in the order given, with what `context` (the last reading of the same page) has taught.
   * Pure. Mentions of a block are sorted and do not overlap.
   */
  read(blocks: readonly Block[], context: ArticleContext | undefined, options: RecognitionOptions): Reading;
}

/** What a later paragraph teaches is evidence for an earlier one: once more over all settles it. */
const ROUNDS = 2;

export function createRecogniser(directory: Directory): Recogniser {
  return {
    read(blocks, context, options) {
      const article = openArticle(directory, context);
      const sheets = blocks.flatMap((block) => openSheets(block, directory));
      const own = sheets.filter((s) => s.block.role !== 'teaser');
      for (let round = 0; round < ROUNDS; round++) {
        for (const sheet of own) learn(sheet, article, directory);
        for (const sheet of own) learnNames(sheet, article, directory);
      }
      const mentions = sheets.flatMap((sheet) =>
        mark(sheet, teaserArticle(sheet, article, directory), directory, options),
      );
      return { mentions, context: article.toContext(), again: article.again() };
    },
  };
}

/** A teaser announces another article: it may use what this one taught and teaches it nothing. */
function teaserArticle(sheet: Sheet, article: Article, directory: Directory): Article {
  if (sheet.block.role !== 'teaser') return article;
  const own = article.fork();
  learn(sheet, own, directory);
  learnNames(sheet, own, directory);
  return own;
}

/** Names that are sure by themselves make their companies spoken of. */
function learnNames(sheet: Sheet, article: Article, directory: Directory): void {
  for (const span of sheet.names) {
    const before = sheet.judged[span.place];
    if (before !== undefined && before !== 'wait') continue;
    const judgement = judgeName(sheet, span, article, directory);
    if (!judgement || judgement === 'wait') continue;
    const id = chosenReading(span, article, sheet.block.lang);
    if (id) article.meet(id, sheet.text.slice(span.start, span.end), !span.cjk && isShare(id));
  }
}

/** Of several companies with one name, the one the article speaks of, else that of the language's country, else the likeliest. */
function chosenReading(span: NameSpan, article: Article, lang = ''): InstrumentId | undefined {
  const { instruments } = span.hit;
  return (
    instruments.find((id) => article.written(article.entityOf(id)) !== undefined) ??
    instruments.find((id) => article.spoken(article.entityOf(id)) !== undefined) ??
    atHome(instruments, lang, article) ??
    instruments[0]
  );
}

/** Exchanges of a language's country: in German "Merck" is Darmstadt's. */
const HOME_VENUES: Record<string, readonly string[]> = {
  de: ['XETR', 'XSWX', 'XWBO'],
  fr: ['XPAR', 'XBRU'],
  it: ['XMIL'],
  es: ['XMAD'],
  pt: ['BVMF', 'XLIS'],
};

/** The company whose home is in the language's country, where several companies share the name. */
function atHome(
  instruments: readonly InstrumentId[],
  lang: string,
  article: Article,
): InstrumentId | undefined {
  const venues = HOME_VENUES[lang.slice(0, 2).toLowerCase()];
  if (!venues || new Set(instruments.map((id) => article.entityOf(id))).size < 2) return undefined;
  const firsts = instruments.filter(
    (id, i) => i === 0 || article.entityOf(id) !== article.entityOf(instruments[i - 1] ?? ''),
  );
  return firsts.find((id) => venues.includes(parseId(id).venue));
}

function mark(
  sheet: Sheet,
  article: Article,
  directory: Directory,
  options: RecognitionOptions,
): BlockMention[] {
  const { block, offset, text } = sheet;
  const verdicts: Verdict[] = [...sheet.verdicts];
  if (options.level === 'careful') {
    verdicts.push(
      ...markNames(sheet, article, directory, options),
      ...findTerms(sheet, article),
      ...markBare(sheet, article, directory),
    );
  } else
    verdicts.splice(
      0,
      verdicts.length,
      ...verdicts.filter((v) => v.notation !== 'bare' && v.notation !== 'code'),
    );
  const settled = applyCorrections(
    text,
    withoutOverlaps(verdicts, text.length),
    correctionsFor(options.site, options.corrections),
  );
  return settled.map(({ start, end, notation, instrument, why }) => ({
    block: block.id,
    start: start + offset,
    end: end + offset,
    surface: block.text.slice(start, end),
    notation,
    instrument,
    why,
    ...(notation === 'name' && isCommentator(text, start, end) && { role: 'commentator' as const }),
  }));
}

function markNames(
  sheet: Sheet,
  article: Article,
  directory: Directory,
  options: RecognitionOptions,
): Verdict[] {
  const found: Verdict[] = [];
  for (const span of sheet.names) {
    const judgement = judgeName(sheet, span, article, directory);
    if (judgement === 'wait')
      for (const id of span.hit.instruments.slice(0, 3)) article.wait(sheet.block.id, article.entityOf(id));
    if (!judgement || judgement === 'wait') continue;
    const taught = article.term(sheet.text.slice(span.start, span.end));
    if (taught && !taught.short) continue;
    const coded = article.code(sheet.text.slice(span.start, span.end));
    if (coded !== undefined && directory.get(coded) && !span.hit.instruments.includes(coded)) continue;
    const id = chosenReading(span, article, sheet.block.lang);
    if (id === undefined) continue;
    const written = article.written(article.entityOf(id));
    if (written === undefined) article.wait(sheet.block.id, `=${article.entityOf(id)}`);
    const line = spokenLine(span, article);
    found.push({
      start: span.start,
      end: armEnd(sheet.text, span.start, span.end),
      notation: 'name',
      instrument: written ?? inFutures(id, sheet.text, span.end) ?? preferredListing(id, directory, options),
      why: written && line ? { ground: 'glossary', words: line } : judgement,
    });
  }
  return found;
}

/** An index future in prose is its index. */
const INDEX_OF: Readonly<Record<InstrumentId, InstrumentId>> = {
  'FUT:ES1': 'IDX:SPX',
  'FUT:NQ1': 'IDX:NDX',
  'FUT:YM1': 'IDX:DJI',
  'FUT:RTY1': 'IDX:RTY',
};

/** "Nasdaq futures" are those of the Nasdaq 100. */
const inFutures = (id: InstrumentId, text: string, end: number): InstrumentId | undefined =>
  INDEX_OF[id] ??
  (id === 'IDX:COMP' && /^ (?:E-[Mm]ini )?futures\b/.test(text.slice(end, end + 18)) ? 'IDX:NDX' : undefined);

/** A bank's research or securities arm is read with it: "UBS International", "HSBC Research". */
function armEnd(text: string, start: number, end: number): number {
  if (!BANKS.has(text.slice(start, end))) return end;
  const arm =
    /^(?: (?:Global|International|Research|Securities|Markets|Wealth Management|Investment Bank)){1,3}(?![\p{L}])/u.exec(
      text.slice(end, end + 50),
    );
  return arm ? end + arm[0].length : end;
}

/** The listing of the same company that the reader prefers; else its home. */
function preferredListing(
  id: InstrumentId,
  directory: Directory,
  { preferred }: RecognitionOptions,
): InstrumentId {
  const issuer = directory.get(id)?.issuer;
  if (!issuer || preferred === 'home') return id;
  const venues = preferred === 'us' ? US_VENUES : preferred.flatMap((v) => (v === 'US' ? US_VENUES : [v]));
  const listings = directory.listings(issuer);
  for (const venue of venues) {
    const listing = listings.find((l) => parseId(l).venue === venue);
    if (listing) return listing;
  }
  return id;
}

function markBare(sheet: Sheet, article: Article, directory: Directory): Verdict[] {
  const found: Verdict[] = [];
  for (const candidate of sheet.candidates) {
    if (candidate.notation !== 'bare' || sheet.settled.has(candidate)) continue;
    const judgement = judgeBare(sheet, candidate, article, directory);
    if (judgement === 'wait') article.wait(sheet.block.id, `#${candidate.code}`);
    if (!judgement || judgement === 'wait') continue;
    found.push({ start: candidate.start, end: candidate.end, notation: 'bare', ...judgement });
  }
  return found;
}
