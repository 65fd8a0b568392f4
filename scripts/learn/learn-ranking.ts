import type { Choice, LearningQuestion } from './learning-questions.ts';

/** What a candidate's features weigh. */
export type Weights = Readonly<Record<string, number>>;

/** Steps and decay of the two rounds. */
const LIKELIHOOD = { steps: 250, size: 0.1, decay: 0.003 };
const EXPECTATION = { steps: 150, size: 0.03, decay: 0.0006 };
/** Adam's constants (Kingma and Ba 2015). */
const MOMENT = 0.9;
const SQUARE = 0.999;
const TINY = 1e-8;

/** The candidates of all questions in one table: by candidate, the numbers of its features and their values. */
interface Table {
  features: readonly string[];
  columns: Int32Array[];
  values: Float64Array[];
  worths: Float64Array;
  /** Where each question's candidates begin, and where the last one's end. */
  bounds: number[];
}

/**
 * Learns what the features of candidates weigh. A question draws one of its candidates with the softmax of their
 * scores; the first round raises the likelihood of a good one, the second what the drawn one is expected to be worth.
 */
export function learnRanking(asked: readonly LearningQuestion[]): Weights {
  const table = tabulate(asked);
  const weights = new Float64Array(table.features.length);
  climb(table, weights, LIKELIHOOD, (mass, worth, whole) => (mass * worth) / whole - mass);
  climb(table, weights, EXPECTATION, (mass, worth, whole) => mass * (worth - whole));
  return Object.fromEntries(table.features.map((feature, at) => [feature, weights[at] ?? 0]));
}

function tabulate(asked: readonly LearningQuestion[]): Table {
  const numbers = new Map<string, number>();
  const useful = asked.filter(({ choices }) => choices.some(({ worth }) => worth > 0));
  const all = useful.flatMap(({ choices }) => choices);
  const bounds = [0];
  for (const { choices } of useful) bounds.push((bounds.at(-1) ?? 0) + choices.length);
  const columns = all.map(({ candidate }) =>
    Int32Array.from(Object.keys(candidate.features), (feature) => {
      const number = numbers.get(feature) ?? numbers.size;
      numbers.set(feature, number);
      return number;
    }),
  );
  return {
    features: [...numbers.keys()],
    columns,
    values: all.map(({ candidate }) => Float64Array.from(Object.values(candidate.features))),
    worths: Float64Array.from(all, ({ worth }) => worth),
    bounds,
  };
}

/**
 * Gradient ascent. `pull` says how a candidate pulls the weights its way, by its probability, its worth, and what the
 * question's candidates are expected to be worth.
 */
function climb(
  table: Table,
  weights: Float64Array,
  { steps, size, decay }: typeof LIKELIHOOD,
  pull: (mass: number, worth: number, whole: number) => number,
): void {
  const moments = new Float64Array(weights.length);
  const squares = new Float64Array(weights.length);
  const questions = table.bounds.length - 1;
  for (let step = 1; step <= steps; step += 1) {
    const gradient = gradientOf(table, weights, pull);
    for (let at = 0; at < weights.length; at += 1) {
      const slope = (gradient[at] ?? 0) / questions - decay * (weights[at] ?? 0);
      const moment = MOMENT * (moments[at] ?? 0) + (1 - MOMENT) * slope;
      const square = SQUARE * (squares[at] ?? 0) + (1 - SQUARE) * slope ** 2;
      moments[at] = moment;
      squares[at] = square;
      weights[at] =
        (weights[at] ?? 0) + (size * moment) / (1 - MOMENT ** step) / (Math.sqrt(square / (1 - SQUARE ** step)) + TINY);
    }
  }
}

function gradientOf(
  { columns, values, worths, bounds }: Table,
  weights: Float64Array,
  pull: (mass: number, worth: number, whole: number) => number,
): Float64Array {
  const gradient = new Float64Array(weights.length);
  for (let question = 0; question + 1 < bounds.length; question += 1) {
    const from = bounds[question] ?? 0;
    const to = bounds[question + 1] ?? 0;
    const masses = new Float64Array(to - from);
    for (let at = from; at < to; at += 1) {
      const own = values[at] ?? new Float64Array();
      let score = 0;
      columns[at]?.forEach((column, place) => (score += (weights[column] ?? 0) * (own[place] ?? 0)));
      masses[at - from] = score;
    }
    const top = Math.max(...masses);
    let sum = 0;
    masses.forEach((score, at) => {
      masses[at] = Math.exp(score - top);
      sum += masses[at] ?? 0;
    });
    let whole = 0;
    masses.forEach((mass, at) => {
      masses[at] = mass / sum;
      whole += (masses[at] ?? 0) * (worths[from + at] ?? 0);
    });
    for (let at = from; at < to; at += 1) {
      const force = pull(masses[at - from] ?? 0, worths[at] ?? 0, whole);
      const own = values[at] ?? new Float64Array();
      columns[at]?.forEach((column, place) => {
        gradient[column] = (gradient[column] ?? 0) + force * (own[place] ?? 0);
      });
    }
  }
  return gradient;
}

/** The choices by the scores that the weights give them, best first. */
export function rankChoices(weights: Weights, choices: readonly Choice[]): Choice[] {
  return choices
    .map((choice) => {
      let score = 0;
      for (const [feature, value] of Object.entries(choice.candidate.features))
        score += (weights[feature] ?? 0) * value;
      return { ...choice, candidate: { ...choice.candidate, score } };
    })
    .sort((a, b) => b.candidate.score - a.candidate.score);
}
