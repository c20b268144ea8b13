/**
 * Templates that are broken in every way, and edits of them, through everything the language server does. How many
 * versions of documents: LAMBDA_WORKBENCH_FUZZ_VERSIONS, else as many as an everyday run has time for; from which
 * seed: LAMBDA_WORKBENCH_FUZZ_SEED.
 */
import assert from 'node:assert/strict';
import { parseTemplate, TemplateReader } from '../../src/template/parse.ts';
import { mutate, randomNumbers } from '../support/mutations.ts';
import { validTemplates } from '../mutation/bases.ts';
import { EveryFeature } from './everyFeature.ts';

const versions = Number(process.env['LAMBDA_WORKBENCH_FUZZ_VERSIONS'] ?? 300);
const seed = Number(process.env['LAMBDA_WORKBENCH_FUZZ_SEED'] ?? 20_261);
const versionsOfDocument = 10;
const limitMs = 200;

describe('whatever the versions of a template', () => {
  it('every feature answers soon, and reading the changes is reading the whole', async function () {
    this.timeout(0);
    const texts = validTemplates().map(({ text }) => text);
    const random = randomNumbers(seed);
    const everyFeature = new EveryFeature();
    // The first time, what is needed is loaded too.
    for (const text of texts) await everyFeature.faults(parseTemplate(text), text.length >> 1, Infinity);
    for (let version = 0; version < versions; version += versionsOfDocument) {
      const reader = new TemplateReader();
      let text = texts[Math.floor(random() * texts.length)] ?? '';
      reader.read(text);
      for (let edit = 0; edit < versionsOfDocument; edit++) {
        text = mutate(text, random);
        const template = reader.read(text);
        assert.deepEqual(template, parseTemplate(text), text);
        const offset = Math.floor(random() * (text.length + 1));
        const faults = await everyFeature.faults(template, offset, limitMs);
        assert.deepEqual(faults, [], text);
      }
    }
  });
});
