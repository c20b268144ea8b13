import assert from 'node:assert/strict';
import { isSlow } from '../../schemas/build/slowPattern.ts';

describe('a slow pattern', () => {
  for (const source of [
    '^(a+)*$',
    '^[a-z](?:-?[a-z0-9]+)*$',
    '^(?:[a-z]*\\s?)+$',
    '^((ab)+)*$',
    '^([-a-z]*[a-z]){0,39}$',
    '^x|((?:y|\\.+)*)$',
  ])
    it(`is ${source}`, () => {
      assert.equal(isSlow(source, 'u'), true);
    });

  for (const source of [
    '^[a-z]+(?:[-.][a-z]+)*$',
    '^[a-z]+(?:(?:\\.|_|__|-+)[a-z]+)*$',
    '^(?:[a-z]{1,63}\\.)+[a-z]+$',
    '^(?:(?!ab+)[a-z])+$',
    '^(?:a+b){2}$',
    '^\\(+[+*]+$',
  ])
    it(`is not ${source}`, () => {
      assert.equal(isSlow(source, 'u'), false);
    });
});
