import { describe, expect, it } from 'vitest';
import { findLink, readLink, readLinksAlone } from '../../../src/core/commands/read-links.ts';
import { readMessage } from '../../../src/core/commands/read-message.ts';
import { readPointedMessage } from '../../../src/core/commands/read-pointed-message.ts';
import { handedFile } from '../../fixtures/handed-file.ts';

const notes = handedFile('notes.txt', 'Words.');
const picture = handedFile('harbour.png', 'PNG');
const longLink = `https://gazette.example/${'a'.repeat(1500)}`;

describe('a message to Dateline', () => {
  it.each([
    ['who met whom?', [], { line: 'who met whom?' }],
    ['', [], { line: '/dateline help' }],
    ['x '.repeat(600), [], { line: '/paste', article: 'x '.repeat(600).trim() }],
    [longLink, [], { line: longLink }],
    ['', [notes], { line: '/brief', files: [notes] }],
    ['what about this?', [picture, notes], { line: '/brief', files: [picture, notes] }],
    ['', [picture], { line: '/brief', files: [picture] }],
    ['who is on this picture?', [picture], { line: 'who is on this picture?' }],
    ['/brief', [notes], { line: '/brief', files: [notes] }],
    ['/timeline', [notes], { line: '/timeline', files: [notes] }],
  ])('asks with %j and %j', (text, files, request) => {
    expect(readMessage(text, files)).toEqual(request);
  });
});

describe('a message that is to be briefed', () => {
  it.each([
    ['Look: https://gazette.example/bridge.', [], { line: '/brief story:"https://gazette.example/bridge"' }],
    ['Harbour bridge reopens', [], { line: '/brief story:"Harbour bridge reopens"' }],
    ['x '.repeat(200), [], { line: '/paste', article: 'x '.repeat(200).trim() }],
    ['https://gazette.example/bridge', [notes], { line: '/brief', files: [notes] }],
    ['https://gazette.example/bridge', [picture], { line: '/brief story:"https://gazette.example/bridge"' }],
    ['', [picture], { line: '/brief', files: [picture] }],
    [' ', [], null],
  ])('asks with %j and %j', (text, files, request) => {
    expect(readPointedMessage(text, files)).toEqual(request);
  });
});

describe('a link', () => {
  it.each([
    ['see https://a.example/x_(y).', 'https://a.example/x_(y)'],
    ['(https://a.example/x)', 'https://a.example/x'],
    ['**https://a.example/x**', 'https://a.example/x'],
    ['<https://a.example/x?y=1,2>', 'https://a.example/x?y=1,2'],
    ['no link', null],
  ])('is found in %j', (text, link) => {
    expect(findLink(text)).toBe(link);
  });

  it.each([
    ['https://a.example/x', ['https://a.example/x']],
    [' <HTTPS://a.example/x>\nhttp://b.example ', ['HTTPS://a.example/x', 'http://b.example']],
    ['what is https://a.example/x', []],
    ['', []],
  ])('stands alone in %j', (text, links) => {
    expect(readLinksAlone(text)).toEqual(links);
  });

  it.each([
    ['a.example/news/x', 'https://a.example/news/x'],
    ['https://a.example', 'https://a.example'],
    ['a.example', null],
    ['and/or', null],
    ['2024-05-06-bridge', null],
  ])('is read from %j in place of a story', (named, link) => {
    expect(readLink(named)).toBe(link);
  });
});
