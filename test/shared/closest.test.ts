import assert from 'node:assert/strict';
import { closest } from '../../src/shared/closest.ts';

const fruits = ['Apple', 'Banana', 'Cherry'];

describe('the closest word', () => {
  it('is the one with the fewest letters changed', () => {
    assert.equal(closest('Bananna', fruits), 'Banana');
  });

  it('counts two swapped letters as one change', () => {
    assert.equal(closest('Aplpe', ['Ample', 'Apple']), 'Apple');
  });

  it('does not mind the case', () => {
    assert.equal(closest('CHERRY', fruits), 'Cherry');
  });

  it('is none where no word is near', () => {
    assert.equal(closest('Strawberry', fruits), undefined);
  });

  it('is never the word itself', () => {
    assert.equal(closest('Apple', ['Apple']), undefined);
  });
});
