import assert from 'node:assert/strict';
import {
  closestRuntime,
  isDeprecatedRuntime,
  isKnownRuntime,
  runtimeFamily,
  runtimeIdentifiers,
  runtimeLifeCycle,
} from '../../src/schema/runtimes.ts';

const today = new Date('2026-11-15');

describe('the Lambda runtimes', () => {
  it('are known by their identifiers', () => {
    assert.equal(isKnownRuntime('nodejs22.x'), true);
    assert.equal(isKnownRuntime('provided.al2023'), true);
    assert.equal(isKnownRuntime('nodejs21.x'), false);
    assert.equal(isKnownRuntime('toString'), false);
  });

  it('are deprecated from the day on that AWS has announced', () => {
    assert.equal(isDeprecatedRuntime('nodejs22.x', new Date('2027-04-29T23:59:59Z')), false);
    assert.equal(isDeprecatedRuntime('nodejs22.x', new Date('2027-04-30T00:00:00Z')), true);
  });

  it('are not deprecated while AWS has announced no day', () => {
    assert.equal(isDeprecatedRuntime('nodejs26.x', new Date('2099-01-01')), false);
  });

  it('name as successor only runtimes that exist', () => {
    const successors = [...runtimeIdentifiers()].map((each) => runtimeLifeCycle(each)?.successor ?? each);
    assert.deepEqual(
      successors.filter((each) => !isKnownRuntime(each)),
      [],
    );
  });

  it('have dates that are dates', () => {
    for (const runtime of runtimeIdentifiers())
      for (const [name, date] of Object.entries(runtimeLifeCycle(runtime) ?? {}))
        if (name !== 'successor') assert.match(String(date), /^20\d\d-[01]\d-[0-3]\d$/);
  });

  it('belong to families', () => {
    assert.equal(runtimeFamily('dotnetcore3.1'), 'dotnet');
    assert.equal(runtimeFamily('go1.x'), 'go');
    assert.equal(runtimeFamily('deno'), undefined);
    for (const runtime of runtimeIdentifiers()) assert.notEqual(runtimeFamily(runtime), undefined);
  });
});

describe('the runtime that was meant', () => {
  for (const [written, meant] of [
    ['nodejs21.x', 'nodejs22.x'],
    ['nodejs99.x', 'nodejs26.x'],
    ['nodejs22', 'nodejs22.x'],
    ['nodejs', 'nodejs26.x'],
    ['python3', 'python3.15'],
    ['pyhton3.13', 'python3.13'],
    ['node22', 'nodejs22.x'],
    ['provided.al2022', 'provided.al2023'],
    ['java', 'java25'],
    ['Java21', 'java21'],
    ['deno', undefined],
  ] as const) {
    it(`is ${meant ?? 'unknown'} for ${written}`, () => {
      assert.equal(closestRuntime(written, today), meant);
    });
  }
});
