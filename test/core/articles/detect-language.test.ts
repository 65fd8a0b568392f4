import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../src/core/articles/detect-language.ts';

describe('detectLanguage', () => {
  it.each([
    ['en', 'Police arrested two suspects.'],
    ['en', 'Searches are suspended until morning .'],
    ['en', 'Li Wei met Zhao Min and Sun Bo at the Zhongshan in Dalian.'],
    ['en', 'The end'],
    ['en', 'Some 40 boats have been sent to Qinhuangdao, Huludao, Yingkou and Dalian.'],
    ['fr', 'La police a arrêté deux suspects à Paris après une longue enquête sur le vol du musée.'],
    ['de', 'Die Polizei hat zwei Verdächtige festgenommen, wie ein Sprecher am Montag in Berlin sagte.'],
    ['es', 'La policía detuvo a dos sospechosos en Madrid tras el robo del museo, dijo el ministro.'],
    ['nl', 'De politie heeft twee verdachten aangehouden na de overval in Utrecht, zei een woordvoerder.'],
    // Trigrams take it for Bulgarian by a hair; saying so would be a guess.
    ['und-Cyrl', 'Полиция задержала двух подозреваемых в краже из музея, сообщил представитель ведомства.'],
    ['pl', 'Policja zatrzymała dwóch podejrzanych w Warszawie po kradzieży w muzeum, powiedział rzecznik.'],
    ['zh', '中国外交部长会见布林肯。'],
    ['ja', '警察は容疑者を逮捕した。'],
    ['und-Latn', 'La alcaldesa inauguró el martes un nuevo puente. Miles de personas acudieron a pesar de la lluvia.'],
    ['und-Latn', 'Borgmesteren åpnet broen tirsdag. Tusenvis av mennesker kom for å se på den nye broen over elven.'],
    ['und', 'Kyiv'],
    ['und', '12 345 🙂'],
    ['und', ''],
  ])('tells %s: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('gives a tag for any text, and looks at its beginning only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => new Intl.Locale(detectLanguage(text))).not.toThrow();
      }),
    );
    const started = performance.now();
    expect(detectLanguage('It is over and they left the town. '.repeat(100_000))).toBe('en');
    expect(performance.now() - started).toBeLessThan(500);
  });
});
