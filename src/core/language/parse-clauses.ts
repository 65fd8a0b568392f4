import type { Chunk, Link, NounPhrase, VerbGroup } from './chunk-tokens.ts';
import { CLAUSE_VERBS, INFINITIVE_BY_OBJECT_VERBS, SPEECH_VERBS, TEMPORAL_NOUNS } from './verb-classes.ts';
import type { Token } from './token.ts';

/** A noun phrase in its place: coordinated phrases ("Qin Gang and Wang Yi") stand together. */
export interface Phrase {
  /** Token indexes, inclusive: the whole phrase with its of-phrases and coordinated items. */
  first: number;
  last: number;
  head: number;
  /** The coordinated items, each as its own phrase; one where there is no coordination. */
  items: NounPhrase[];
}

/** A phrase tied to a verb by a preposition: "with Qin", "in Beijing". */
export interface Oblique {
  preposition: string;
  /** Index of the preposition's first token. */
  at: number;
  phrase: Phrase;
}

/** How a clause hangs on another one. */
export type Relation =
  'main' | 'conjunct' | 'complement' | 'relative' | 'adverbial' | 'infinitive' | 'participial' | 'reduced-relative';

/** A verb with what belongs to it: who did what to whom, where, when. */
export interface Clause {
  verb: VerbGroup;
  relation: Relation;
  /** The word that opens it: because, when, who, by, to; null without one. */
  marker: string | null;
  /** The clause that it hangs on, as an index into the sentence's clauses; null for a main clause. */
  governor: number | null;
  subject: Phrase | null;
  /** Whether the subject stands with another verb and is understood here: shared, controlled, or the antecedent. */
  subjectUnderstood: boolean;
  objects: Phrase[];
  obliques: Oblique[];
  /** Temporal phrases without a preposition: "last week", "Sunday". */
  times: Phrase[];
  /** Adjectives behind a copula and adverbs, as token indexes. */
  modifiers: number[];
  /** The noun phrase that a relative clause describes. */
  antecedent: Phrase | null;
  /** Token indexes, inclusive: from its first word to its last, with all that is inside. */
  first: number;
  last: number;
}

/** A clause under construction: it may still lack its verb. */
interface OpenClause {
  relation: Relation;
  marker: string | null;
  governor: OpenClause | null;
  verb: VerbGroup | null;
  subject: Phrase | null;
  subjectUnderstood: boolean;
  objects: Phrase[];
  obliques: Oblique[];
  times: Phrase[];
  modifiers: number[];
  antecedent: Phrase | null;
  first: number;
  last: number;
  /** Opened after a comma, so a comma closes it. */
  parenthetical: boolean;
}

const PERSONAL_SUBJECTS = new Set(['i', 'he', 'she', 'we', 'they']);

const phraseOf = (noun: NounPhrase): Phrase => ({ first: noun.first, last: noun.last, head: noun.head, items: [noun] });

/**
 * Reads the clauses of a sentence from its chunks: a left-to-right pass with a stack of open clauses.
 * English word order carries most of it: the subject before the verb, objects behind it, a relative
 * pronoun or subordinator opening a clause of its own. Linear in the number of chunks.
 */
export function parseClauses(tokens: readonly Token[], chunks: readonly Chunk[]): Clause[] {
  return new ClauseReader(tokens, chunks).read();
}

class ClauseReader {
  private readonly tokens: readonly Token[];
  private readonly chunks: readonly Chunk[];
  private readonly finished: OpenClause[] = [];
  private stack: OpenClause[] = [];
  /** Prepositions that opened a clause, by chunk index: what follows them is its subject. */
  private readonly clauseOpeners = new Set<number>();
  /** The last noun phrase read, wherever it was attached, so that "of", "and" and "who" can find it. */
  private lastPhrase: Phrase | null = null;
  /** The first phrase set off by a comma since the last verb: an apposition, or the speaker in "…, Miller, a spokesman, said". */
  private setOff: Phrase | null = null;

  constructor(tokens: readonly Token[], chunks: readonly Chunk[]) {
    this.tokens = tokens;
    this.chunks = chunks;
  }

  read(): Clause[] {
    this.open('main', null, null, 0);
    this.chunks.forEach((chunk, index) => {
      this.readChunk(chunk, index);
      for (const clause of this.stack) clause.last = chunk.last;
    });
    this.closeAll();
    return this.result();
  }

  private get top(): OpenClause {
    const top = this.stack.at(-1);
    return top ?? this.open('main', null, null, 0);
  }

  private open(relation: Relation, marker: string | null, governor: OpenClause | null, first: number): OpenClause {
    const clause: OpenClause = {
      relation,
      marker,
      governor,
      verb: null,
      subject: null,
      subjectUnderstood: false,
      objects: [],
      obliques: [],
      times: [],
      modifiers: [],
      antecedent: null,
      first,
      last: first,
      parenthetical: false,
    };
    this.stack.push(clause);
    return clause;
  }

  private close(): void {
    const clause = this.stack.pop();
    if (clause?.verb) this.finished.push(clause);
  }

  private closeAll(): void {
    while (this.stack.length > 0) this.close();
  }

  private result(): Clause[] {
    const ordered = this.finished.sort((a, b) => (a.verb?.head ?? 0) - (b.verb?.head ?? 0));
    const clauses: Clause[] = [];
    for (const open of ordered) {
      const { verb } = open;
      if (verb === null) continue;
      let { governor } = open;
      while (governor !== null && governor.verb === null) ({ governor } = governor);
      const at = governor === null ? -1 : ordered.indexOf(governor);
      const {
        relation,
        marker,
        subject,
        subjectUnderstood,
        objects,
        obliques,
        times,
        modifiers,
        antecedent,
        first,
        last,
      } = open;
      clauses.push({
        verb,
        relation,
        marker,
        governor: at === -1 ? null : at,
        subject,
        subjectUnderstood,
        objects,
        obliques,
        times,
        modifiers,
        antecedent,
        first,
        last,
      });
    }
    return clauses;
  }

  private readChunk(chunk: Chunk, index: number): void {
    switch (chunk.kind) {
      case 'noun-phrase':
        this.readNounPhrase(chunk, index);
        return;
      case 'verb-group':
        this.readVerbGroup(chunk, index);
        return;
      case 'relative':
        this.readRelative(chunk, index);
        return;
      case 'subordinator':
        this.openAdverbial(chunk);
        return;
      case 'preposition':
        if (this.opensClause(index)) {
          this.clauseOpeners.add(index);
          this.openAdverbial(chunk);
        }
        return;
      case 'stop':
        this.readStop(chunk, index);
        return;
      case 'comma':
        if (this.top.parenthetical && this.top.verb !== null && this.stack.length > 1) this.close();
        return;
      case 'adjective':
      case 'adverb':
        if (this.top.verb !== null) this.top.modifiers.push(chunk.first);
        return;
      default:
    }
  }

  // ---- looking around -------------------------------------------------------------------------------------

  /** The chunk before or behind, past adverbs and quote marks. */
  private neighbour(index: number, step: 1 | -1): Chunk | undefined {
    let at = index + step;
    while (this.chunks[at]?.kind === 'adverb' || this.chunks[at]?.kind === 'quote') at += step;
    return this.chunks[at];
  }

  /** Whether a finite verb follows directly, so that this phrase is its subject. */
  private precedesFiniteVerb(index: number): boolean {
    const next = this.neighbour(index, 1);
    return next?.kind === 'verb-group' && next.form === 'finite';
  }

  /**
   * Whether the noun phrase is the subject of a finite verb: directly before it, or with phrases of its own
   * between ("and tensions between the two have remained") where the clause so far could do without it.
   */
  private startsClause(index: number): boolean {
    if (this.precedesFiniteVerb(index)) return true;
    const { verb } = this.top;
    if (verb === null) return false;
    const previous = this.neighbour(index, -1);
    const behindVerb = previous === this.lastVerbChunk() && CLAUSE_VERBS.has(verb.lemma);
    if (previous?.kind !== 'coordinator' && !behindVerb) return false;
    for (let at = index + 1; at < this.chunks.length && at < index + 8; at += 1) {
      const chunk = this.chunks[at];
      if (chunk?.kind === 'verb-group') return chunk.form === 'finite' && !chunk.ambiguous;
      if (
        chunk?.kind === 'noun-phrase' &&
        this.chunks[at - 1]?.kind !== 'preposition' &&
        !(behindVerb && this.chunks[at - 1]?.kind === 'coordinator')
      )
        return false;
      if (
        chunk?.kind !== 'noun-phrase' &&
        chunk?.kind !== 'preposition' &&
        chunk?.kind !== 'adverb' &&
        chunk?.kind !== 'quote' &&
        !(behindVerb && chunk?.kind === 'coordinator')
      )
        return false;
    }
    return false;
  }

  private lastVerbChunk(): Chunk | undefined {
    const { verb } = this.top;
    return verb === null ? undefined : this.chunks.find((chunk) => chunk.first === verb.first);
  }

  /** Whether a preposition opens a clause ("after he left"): a noun phrase and a finite verb follow. */
  private opensClause(index: number): boolean {
    const link = this.chunks[index];
    if (link?.kind !== 'preposition' || !/^(?:after|before|since|until|till|as|than|like|so)$/u.test(link.word))
      return false;
    let at = index + 1;
    let nouns = 0;
    for (; at < this.chunks.length && at < index + 8; at += 1) {
      const chunk = this.chunks[at];
      if (chunk?.kind === 'noun-phrase') nouns += 1;
      else if (chunk?.kind === 'verb-group')
        return nouns > 0 && chunk.form === 'finite' && !(chunk.ambiguous && nouns > 1);
      else if (
        chunk?.kind !== 'adverb' &&
        chunk?.kind !== 'preposition' &&
        chunk?.kind !== 'coordinator' &&
        chunk?.kind !== 'quote'
      )
        return false;
    }
    return false;
  }

  private isTemporal(noun: NounPhrase): boolean {
    return (
      TEMPORAL_NOUNS.has(this.tokens[noun.head]?.lower ?? '') &&
      !this.tokens.slice(noun.first, noun.last).some((token) => /^['’]s?$/u.test(token.text))
    );
  }

  // ---- noun phrases ---------------------------------------------------------------------------------------

  private readNounPhrase(noun: NounPhrase, index: number): void {
    const before = this.chunks[index - 1];
    const previous = this.neighbour(index, -1);
    const startsClause = this.startsClause(index);
    if (before?.kind === 'preposition' && !this.clauseOpeners.has(index - 1)) this.attachOblique(noun, before);
    else if (previous?.kind === 'coordinator') this.attachCoordinated(noun, index, startsClause);
    else if (previous?.kind === 'comma') this.attachAfterComma(noun, index, startsClause);
    else this.attachPlain(noun, index, startsClause);
  }

  private attachOblique(noun: NounPhrase, link: Link): void {
    const { top, lastPhrase } = this;
    if (link.word === 'of' && lastPhrase?.last === link.first - 1) {
      lastPhrase.last = noun.last;
      const item = lastPhrase.items.at(-1);
      if (item) item.last = noun.last;
      return;
    }
    const phrase = phraseOf(noun);
    top.obliques.push({ preposition: link.word, at: link.first, phrase });
    this.lastPhrase = phrase;
  }

  /** "A and B": the same place in the clause, or the subject of a clause of its own. */
  private attachCoordinated(noun: NounPhrase, index: number, startsClause: boolean): void {
    const { top, lastPhrase } = this;
    if (startsClause && top.verb !== null) {
      const clause = this.openConjunct(noun.first);
      clause.subject = phraseOf(noun);
      this.lastPhrase = clause.subject;
      return;
    }
    if (lastPhrase === null) {
      this.attachPlain(noun, index, startsClause);
      return;
    }
    lastPhrase.items.push({ ...noun });
    lastPhrase.last = noun.last;
  }

  private attachAfterComma(noun: NounPhrase, index: number, startsClause: boolean): void {
    const { top, lastPhrase } = this;
    if (startsClause && top.verb !== null) {
      this.openSentence(noun);
      return;
    }
    if (top.verb === null && top.subject === null) {
      this.attachPlain(noun, index, startsClause);
      return;
    }
    if (this.isTemporal(noun)) {
      top.times.push(phraseOf(noun));
      return;
    }
    if (lastPhrase !== null && this.continuesList(index)) {
      lastPhrase.items.push({ ...noun });
      lastPhrase.last = noun.last;
      return;
    }
    // An apposition: it describes the phrase before it and takes no place of its own.
    this.lastPhrase = phraseOf(noun);
    this.setOff ??= this.lastPhrase;
  }

  /** Whether ", noun" goes on a list: another ", noun" or "and noun" follows before any verb. */
  private continuesList(index: number): boolean {
    for (let at = index + 1; at < this.chunks.length && at < index + 12; at += 1) {
      const chunk = this.chunks[at];
      if (chunk?.kind === 'coordinator') {
        const next = this.chunks[at + 1];
        return next?.kind === 'noun-phrase' && !this.precedesFiniteVerbAfter(at + 1);
      }
      if (
        chunk?.kind !== 'noun-phrase' &&
        chunk?.kind !== 'comma' &&
        !(chunk?.kind === 'preposition' && chunk.word === 'of')
      )
        return false;
    }
    return false;
  }

  private precedesFiniteVerbAfter(index: number): boolean {
    return this.top.verb !== null && this.precedesFiniteVerb(index);
  }

  private attachPlain(noun: NounPhrase, index: number, startsClause: boolean): void {
    const { top } = this;
    const phrase = phraseOf(noun);
    if (top.verb === null) {
      if (this.isTemporal(noun) && (!startsClause || top.subject !== null)) {
        top.times.push(phrase);
        return;
      }
      if (top.subject === null || top.subjectUnderstood) {
        top.subject = phrase;
        top.subjectUnderstood = false;
      } else if (startsClause || PERSONAL_SUBJECTS.has(this.tokens[noun.head]?.lower ?? '')) {
        // "the man she met": a relative clause without its pronoun.
        const clause = this.open('relative', null, top, noun.first);
        clause.antecedent = top.subject;
        clause.objects.push(top.subject);
        clause.subject = phrase;
      }
      this.lastPhrase = phrase;
      return;
    }
    if (startsClause) {
      this.openComplementOrRelative(phrase, top);
      return;
    }
    if (this.isTemporal(noun)) top.times.push(phrase);
    else if (this.isInvertedSpeaker(noun)) top.subject = phrase;
    else if (top.objects.length < 2) top.objects.push(phrase);
    this.lastPhrase = phrase;
  }

  /** "said Miller": the speaker behind a verb of speech that has no subject before it. */
  private isInvertedSpeaker(noun: NounPhrase): boolean {
    const { top } = this;
    return (
      (top.subject === null || top.subjectUnderstood) &&
      top.verb !== null &&
      top.verb.form === 'finite' &&
      SPEECH_VERBS.has(top.verb.lemma) &&
      top.objects.length === 0 &&
      noun.first === top.verb.last + 1
    );
  }

  /** "insisted the balloon was …" opens what is said; "the dinner he gave was …" describes the dinner. */
  private openComplementOrRelative(phrase: Phrase, governor: OpenClause): void {
    const object = governor.objects.at(-1);
    const directly = object !== undefined && object.last === phrase.first - 1;
    const describes = directly && !CLAUSE_VERBS.has(governor.verb?.lemma ?? '') && this.lastPhrase === object;
    const clause = this.open(describes ? 'relative' : 'complement', null, governor, phrase.first);
    if (describes) {
      clause.antecedent = object;
      clause.objects.push(object);
    }
    clause.subject = phrase;
    this.lastPhrase = phrase;
  }

  /** A new main clause behind a comma: what came before it is finished, or waits for it ("…, the police said"). */
  private openSentence(noun: NounPhrase): void {
    while (this.stack.length > 1 && this.top.verb !== null) this.close();
    if (this.top.verb !== null) this.open('main', null, null, noun.first);
    this.top.subject = phraseOf(noun);
    this.top.subjectUnderstood = false;
    this.lastPhrase = this.top.subject;
  }

  // ---- verbs ----------------------------------------------------------------------------------------------

  private readVerbGroup(verb: VerbGroup, index: number): void {
    const previous = this.neighbour(index, -1);
    if (verb.form === 'infinitive') this.openInfinitive(verb);
    else if (verb.form === 'finite' && !this.isReducedRelative(verb, previous, index)) this.readFinite(verb, previous);
    else this.openParticipial(verb, previous, index);
    this.setOff = null;
  }

  /** "the boy trapped in the well": an ambiguous form where the clause has its verb, or gets it later. */
  private isReducedRelative(verb: VerbGroup, previous: Chunk | undefined, index: number): boolean {
    if (!verb.ambiguous || this.top.relation === 'relative') return false;
    if (previous?.kind === 'noun-phrase' && this.top.verb !== null)
      return !PERSONAL_SUBJECTS.has(this.tokens[previous.head]?.lower ?? '') && !this.complementTakesVerb(previous);
    if (previous?.kind === 'comma' && this.top.verb !== null) return !this.isSpeakerSetOff(verb);
    if (this.top.subject === null && this.top.relation === 'main' && index === 0) return true;
    return false;
  }

  /** "…, Miller, a spokesman, said": a verb of speech behind a name set off by commas. */
  private isSpeakerSetOff(verb: VerbGroup): boolean {
    return this.setOff !== null && SPEECH_VERBS.has(verb.lemma) && this.top.verb !== null;
  }

  private complementTakesVerb(noun: NounPhrase): boolean {
    const { top } = this;
    return top.verb !== null && CLAUSE_VERBS.has(top.verb.lemma) && noun.first === top.verb.last + 1;
  }

  private readFinite(verb: VerbGroup, previous: Chunk | undefined): void {
    if (this.top.verb === null) {
      this.setVerb(this.top, verb);
      return;
    }
    if (previous?.kind === 'comma' && this.setOff !== null && this.isSpeakerSetOff(verb)) {
      const speaker = this.setOff;
      this.closeAll();
      this.open('main', null, null, speaker.first).subject = speaker;
      this.setVerb(this.top, verb);
      return;
    }
    if (previous?.kind === 'coordinator' || (previous?.kind === 'comma' && !this.hasPendingSubject())) {
      const model = this.conjunctModel(verb);
      const clause = this.openConjunct(verb.first, model);
      clause.subject = model.subject;
      clause.subjectUnderstood = true;
      this.setVerb(
        clause,
        this.sharesPassive(verb, model) ? { ...verb, form: model.verb?.form ?? verb.form, voice: 'passive' } : verb,
      );
      return;
    }
    if (this.hasPendingSubject()) {
      while (this.top.verb !== null) this.close();
      this.setVerb(this.top, verb);
      return;
    }
    this.takeOverSubject(verb);
  }

  /** "was hit and stabbed": the auxiliary of the passive goes for both, unless the second verb has an object. */
  private sharesPassive(verb: VerbGroup, model: OpenClause): boolean {
    if (!verb.ambiguous || model.verb?.voice !== 'passive' || SPEECH_VERBS.has(verb.lemma)) return false;
    const next = this.chunks.find((chunk) => chunk.first > verb.last);
    return next?.kind !== 'noun-phrase' || this.isTemporal(next);
  }

  private hasPendingSubject(): boolean {
    return this.stack.some((clause) => clause.verb === null && clause.subject !== null);
  }

  /** The clause that "… and left" goes on from: the nearest finite one. */
  private conjunctModel(verb: VerbGroup): OpenClause {
    const finite = this.stack.filter(
      (clause) => clause.verb !== null && (clause.verb.form === 'finite') === (verb.form === 'finite'),
    );
    return finite.at(-1) ?? this.top;
  }

  private openConjunct(first: number, model: OpenClause = this.conjunctModelForSubject()): OpenClause {
    while (this.stack.length > 1 && this.top !== model) this.close();
    const { relation, marker, antecedent } = model;
    const clause = this.open('conjunct', marker, model, first);
    if (relation === 'relative') clause.antecedent = antecedent;
    return clause;
  }

  private conjunctModelForSubject(): OpenClause {
    return this.stack.find((clause) => clause.verb !== null && clause.relation === 'main') ?? this.top;
  }

  /**
   * A finite verb without a subject of its own: the verb before it was a participle ("the boy trapped in the
   * well died"), or the noun before it was not its object ("he believes the talks failed").
   */
  private takeOverSubject(verb: VerbGroup): void {
    const earlier = this.stack.findLast(
      (clause) => clause.verb?.ambiguous === true && clause.subject !== null && clause.relation !== 'relative',
    );
    if (earlier?.verb && earlier.objects.length === 0 && !CLAUSE_VERBS.has(earlier.verb.lemma)) {
      while (this.top !== earlier) this.close();
      this.demoteToReducedRelative(earlier, verb);
      return;
    }
    const { top, lastPhrase } = this;
    const object = top.objects.at(-1);
    if (object !== undefined && object === lastPhrase) {
      top.objects.pop();
      const clause = this.open('complement', null, top, object.first);
      clause.subject = object;
      this.setVerb(clause, verb);
      return;
    }
    const clause = this.open('complement', null, top, verb.first);
    clause.subject = lastPhrase;
    clause.subjectUnderstood = true;
    this.setVerb(clause, verb);
  }

  private demoteToReducedRelative(clause: OpenClause, verb: VerbGroup): void {
    const participle = clause.verb;
    if (participle === null) return;
    const { subject } = clause;
    this.finished.push({
      ...clause,
      verb: { ...participle, form: 'participle', voice: 'passive' },
      relation: 'reduced-relative',
      governor: clause,
      subject,
      subjectUnderstood: true,
      antecedent: subject,
      first: participle.first,
      last: verb.first - 1,
    });
    clause.objects = [];
    clause.obliques = clause.obliques.filter((oblique) => oblique.at < participle.first);
    clause.times = [];
    clause.modifiers = [];
    this.setVerb(clause, verb);
  }

  private setVerb(clause: OpenClause, verb: VerbGroup): void {
    clause.verb = verb;
    if (clause.relation === 'relative' && clause.subject === null && clause.antecedent !== null) {
      clause.subject = clause.antecedent;
      clause.subjectUnderstood = true;
    } else if (
      clause.relation === 'relative' &&
      clause.subject !== null &&
      clause.objects.length === 0 &&
      clause.antecedent !== null &&
      clause.marker !== 'where' &&
      clause.marker !== 'whose'
    ) {
      clause.objects.push(clause.antecedent);
    }
  }

  private openInfinitive(verb: VerbGroup): void {
    const governor = this.stack.findLast((clause) => clause.verb !== null) ?? null;
    const clause = this.open('infinitive', 'to', governor ?? this.top, verb.first);
    const controller = governor?.objects.at(-1);
    const byObject =
      controller !== undefined &&
      governor?.verb?.voice === 'active' &&
      INFINITIVE_BY_OBJECT_VERBS.has(governor.verb.lemma);
    clause.subject = byObject ? controller : (governor?.subject ?? this.top.subject);
    clause.subjectUnderstood = true;
    clause.verb = verb;
  }

  private openParticipial(verb: VerbGroup, previous: Chunk | undefined, index: number): void {
    const host = this.stack.findLast((clause) => clause.verb !== null) ?? this.top;
    const afterNoun = previous?.kind === 'noun-phrase';
    const isGerund = verb.form === 'gerund';
    if (previous?.kind === 'coordinator' && host.verb?.form === verb.form) {
      const clause = this.openConjunct(verb.first, host);
      clause.subject = host.subject;
      clause.subjectUnderstood = true;
      clause.verb = verb;
      return;
    }
    const clause = this.open(afterNoun ? 'reduced-relative' : 'participial', null, host, verb.first);
    clause.verb = isGerund ? verb : { ...verb, form: 'participle', voice: 'passive' };
    clause.subjectUnderstood = true;
    if (afterNoun && this.lastPhrase !== null) {
      clause.subject = this.lastPhrase;
      clause.antecedent = this.lastPhrase;
    } else {
      clause.subject = host.subject;
      const link = this.chunks[index - 1];
      if (link?.kind === 'preposition' || link?.kind === 'subordinator') clause.marker = link.word;
      clause.parenthetical = previous?.kind === 'comma' || index === 0;
    }
  }

  // ---- links ----------------------------------------------------------------------------------------------

  private readRelative(link: Link, index: number): void {
    const { lastPhrase, top } = this;
    const previous = this.neighbour(index, -1);
    const adjacent = previous?.kind === 'noun-phrase' || previous?.kind === 'comma' || previous?.kind === 'preposition';
    const opensComplement = link.word === 'that' && this.isComplementizer(index, previous);
    if (opensComplement || lastPhrase === null || !adjacent) {
      this.open('complement', link.word, top, link.first);
      return;
    }
    const clause = this.open('relative', link.word, top, link.first);
    clause.antecedent = lastPhrase;
    clause.parenthetical = previous.kind === 'comma';
  }

  /** "said … that Blinken will": behind a verb that takes a clause, and with a subject of its own. */
  private isComplementizer(index: number, previous: Chunk | undefined): boolean {
    const { top } = this;
    if (previous?.kind !== 'noun-phrase') return true;
    const hasOwnSubject = this.neighbour(index, 1)?.kind === 'noun-phrase';
    return hasOwnSubject && top.verb !== null && CLAUSE_VERBS.has(top.verb.lemma);
  }

  private openAdverbial(link: Link): void {
    const governor = this.stack.findLast((clause) => clause.verb !== null) ?? this.top;
    const fronted = this.top.verb === null && this.top.subject === null;
    const clause = this.open('adverbial', link.word, governor, link.first);
    clause.parenthetical = fronted;
  }

  /** A semicolon, colon or dash ends what is open; a full stop inside a sentence (an abbreviation) does not. */
  private readStop(link: Link, index: number): void {
    if (link.word === '.' || index === this.chunks.length - 1) return;
    if (this.top.verb === null && this.stack.length === 1) return;
    const pending = this.hasPendingSubject();
    if (pending) return;
    this.closeAll();
    this.open('main', null, null, link.last + 1);
    this.lastPhrase = null;
  }
}
