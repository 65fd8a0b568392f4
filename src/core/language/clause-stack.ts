import type { VerbGroup } from './chunk.ts';
import type { Clause, Phrase, Relation } from './clause.ts';
import { CLAUSE_VERBS } from './verb-classes.ts';

/** A clause under construction: it may still lack its verb. */
export interface OpenClause extends Omit<Clause, 'verb' | 'governor'> {
  verb: VerbGroup | null;
  governor: OpenClause | null;
  /** Opened after a comma, so a comma closes it. */
  parenthetical: boolean;
  /** The phrase that it belongs to and makes longer: "on suspicion | of murdering him". */
  extends: Phrase | null;
}

/** The clauses that a left-to-right reader is inside of, innermost on top, and those that it has read. */
export class ClauseStack {
  /** The last token read: the end of a clause that closes now. */
  readTo = 0;
  private readonly finished: OpenClause[] = [];
  private readonly stack: OpenClause[] = [];

  constructor() {
    this.open('main', null, null, 0);
  }

  get top(): OpenClause {
    return this.stack.at(-1) ?? this.open('main', null, null, 0);
  }

  get depth(): number {
    return this.stack.length;
  }

  open(relation: Relation, marker: string | null, governor: OpenClause | null, first: number): OpenClause {
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
      extends: null,
    };
    this.stack.push(clause);
    return clause;
  }

  /** Opens a clause joined to `model`, whose marker and antecedent it shares. */
  openConjunct(first: number, model: OpenClause): OpenClause {
    this.closeAbove(model);
    const clause = this.open('conjunct', model.marker, model, first);
    if (model.relation === 'relative') clause.antecedent = model.antecedent;
    return clause;
  }

  /** Takes a clause as read that never stood on the stack. */
  addFinished(clause: OpenClause): void {
    this.finished.push(clause);
  }

  /** Closes the innermost clause; one without a verb is none. */
  close(): void {
    const clause = this.stack.pop();
    if (clause === undefined || clause.verb === null) return;
    clause.last = Math.max(clause.first, this.readTo);
    if (clause.extends !== null) clause.extends.last = Math.max(clause.extends.last, clause.last);
    this.finished.push(clause);
  }

  /** Closes what is inside of `clause`; all but the outermost where `clause` is not open. */
  closeAbove(clause: OpenClause): void {
    while (this.stack.length > 1 && this.top !== clause) this.close();
  }

  /** Closes clauses that have their verb, down to one that waits for it. */
  closeToPending(): void {
    while (this.top.verb !== null) this.close();
  }

  closeAll(): void {
    while (this.stack.length > 0) this.close();
  }

  /** Closes what is open and opens a main clause. */
  restart(first: number): OpenClause {
    this.closeAll();
    return this.open('main', null, null, first);
  }

  /** The innermost clause with a verb, for which `accepts` holds. */
  innermost(accepts: (clause: OpenClause, verb: VerbGroup) => boolean = () => true): OpenClause | undefined {
    return this.stack.findLast((clause) => clause.verb !== null && accepts(clause, clause.verb));
  }

  /** A clause whose verb may turn out to be a participle, when another verb asks for its subject. */
  get demotable(): OpenClause | undefined {
    const clause = this.innermost(
      ({ subject, relation }, { ambiguous }) => ambiguous && subject !== null && relation !== 'relative',
    );
    const isFree = clause?.objects.length === 0 && !CLAUSE_VERBS.has(clause.verb?.lemma ?? '');
    return isFree ? clause : undefined;
  }

  /** The main clause with a verb that is open, else the innermost clause. */
  get mainClause(): OpenClause {
    return this.stack.find((clause) => clause.verb !== null && clause.relation === 'main') ?? this.top;
  }

  /** Whether an open clause has its subject but not its verb. */
  get awaitsVerb(): boolean {
    return this.stack.some((clause) => clause.verb === null && clause.subject !== null);
  }

  /** The clauses read, in the order of their verbs. A clause without a verb hands its dependents to its governor. */
  toClauses(): Clause[] {
    const ordered = this.finished.sort((a, b) => (a.verb?.head ?? 0) - (b.verb?.head ?? 0));
    const indexes = new Map(ordered.map((clause, index) => [clause, index]));
    return ordered.flatMap((clause) => {
      let { governor } = clause;
      while (governor?.verb === null) ({ governor } = governor);
      const at = governor === null ? undefined : indexes.get(governor);
      takeSubject(clause, governor);
      return toClause(clause, at ?? null);
    });
  }
}

/** "After winning, she left": a clause in front takes the subject of its governor, which was not read before it. */
function takeSubject(clause: OpenClause, governor: OpenClause | null): void {
  if (clause.relation !== 'participial' || (clause.marker === 'by' && governor?.verb?.voice === 'passive')) return;
  clause.subject ??= governor?.subject ?? null;
}

function toClause(open: OpenClause, governor: number | null): Clause[] {
  const { verb, relation, marker, subject, subjectUnderstood, objects, obliques, times, modifiers } = open;
  const { antecedent, first, last } = open;
  if (verb === null) return [];
  const arguments_ = { subject, subjectUnderstood, objects, obliques, times, modifiers };
  return [{ verb, relation, marker, governor, ...arguments_, antecedent, first, last }];
}
