import { describe, expect, it } from 'vitest';
import { answered, ask, readyArticle } from '../ready-article.ts';

const port = readyArticle(
  `BRAMLEY — The transport minister of Ostmark, Ines Vogt, met her Lunden counterpart Leif Aas in Bramley on Monday. Ostmark's prime minister, Carl Dreyer, did not come.

Mayor Rosa Quill said the harbour would reopen. Former Lunden prime minister Olaf Berg, who built it, was there. Fire chief Nils Tern and Deputy Mayor Jon Flood spoke too.

A spokeswoman for the Ostmark transport ministry, Lea Marsh, said talks would go on. Ida Grieve, head of the region's ports authority, agreed. The director-general of the Coast Union, Amos Reed, left early.`,
  'Ministers meet over Bramley harbour',
);

describe('who holds an office', () => {
  it.each([
    ['who is the transport minister of Ostmark', 'Ines Vogt'],
    ["who's ostmark's transport minister", 'Ines Vogt'],
    ['who is the ostmark minister for transport?', 'Ines Vogt'],
    ['who is the prime minister', 'Carl Dreyer'],
    ['whos the PM of ostmark', 'Carl Dreyer'],
    ['who governs ostmark', 'Carl Dreyer'],
    ['who is the mayor', 'Rosa Quill'],
    ["what's the name of the mayor of bramley", 'Rosa Quill'],
    ['who is the deputy mayor', 'Jon Flood'],
    ['who is the fire chief right now', 'Nils Tern'],
    ['who is the spokesperson of the transport ministry', 'Lea Marsh'],
    ['who runs the ports authority', 'Ida Grieve'],
    ['who is in charge of the ports authority', 'Ida Grieve'],
    ['who heads the coast union', 'Amos Reed'],
    ['who is the former prime minister of lunden', 'Olaf Berg'],
    ['who was the prime minister of lunden?', 'Olaf Berg'],
  ])('%s: %s', (question, name) => {
    const { text, evidence, standing } = answered(question, port);
    expect(text).toBe(name);
    expect(standing).toEqual({ status: 'happened', attribution: null });
    expect(evidence[0]?.highlights).toHaveLength(1);
  });

  it('is told of the counterpart of one who holds it', () => {
    const { text, evidence } = answered('who is the transport minister of lunden', port);
    expect(text).toBe('Leif Aas');
    expect(evidence[0]?.text).toContain('her Lunden counterpart');
  });

  it.each([
    "who is lunden's prime minister",
    'who is the foreign minister of ostmark',
    'who is the president of ostmark',
    'who is the mayor of Harwick',
    'who is the prime minister of the US',
    'who is the former transport minister of ostmark',
    'who is the deputy prime minister',
  ])('%s: another office, or the one of another state, is no answer', (question) => {
    expect(ask(question, port).status).toBe('not-found');
  });

  it('of several is told of them all, and of none where only one is asked for', () => {
    const two = readyArticle(
      'Councillor Ann Reeve and Councillor Bo Stern voted for the budget on Monday. The hall was full.',
    );
    expect(answered('who are the councillors', two).text).toBe('Ann Reeve and Bo Stern');
  });
});

describe('what office someone holds', () => {
  it.each([
    ['what does ines vogt do', 'transport minister of Ostmark'],
    ["what is lea marsh's position", 'spokeswoman for the Ostmark transport ministry'],
    ['which job does flood have', 'Deputy Mayor'],
    ['what office does amos reed hold?', 'director-general of the Coast Union'],
    ['who is ida grieve', "head of the region's ports authority"],
    ['who is olaf berg', 'Former Lunden prime minister'],
  ])('%s: %s', (question, role) => {
    expect(answered(question, port).text).toBe(role);
  });

  it('is not another who is named beside what they are said to lead', () => {
    const cup = readyArticle('The Comets won. The winning run was hit by Comets left fielder Dan Pike.', 'Comets win');
    expect(ask('who manages the comets', cup).status).toBe('not-found');
    const told = readyArticle('Comets manager Ada Flint praised left fielder Dan Pike of the Comets.', 'Comets win');
    expect(answered('who manages the comets', told).text).toBe('Ada Flint');
  });
});
