import assert from 'node:assert/strict';
import { esbuildPropertiesOf } from '../../src/application/esbuildProperties.ts';
import { applicationOf } from './memoryFiles.ts';

function propertiesOf(metadata: string): ReturnType<typeof esbuildPropertiesOf> {
  const application = applicationOf(`
    Resources:
      F:
        Type: AWS::Serverless::Function
        Metadata: ${metadata}
  `);
  const [func] = application.functions;
  assert.ok(func);
  return esbuildPropertiesOf(func.resource.resource, application);
}

describe('the esbuild properties of a function', () => {
  it('are read in the forms that SAM takes', () => {
    const properties = propertiesOf(
      "{ BuildMethod: esbuild, BuildProperties: { Format: esm, Target: es2022, EntryPoints: [src/a.ts], External: [pg], Loader: ['.png=file'], MainFields: 'module,main', OutExtension: ['.js=.mjs'], Banner: ['js=import x from \"y\";'] } }",
    );
    assert.deepEqual(properties, {
      entryPoints: ['src/a.ts'],
      external: ['pg'],
      loader: { '.png': 'file' },
      format: 'esm',
      target: 'es2022',
      mainFields: ['module', 'main'],
      banner: { js: 'import x from "y";' },
      outExtension: '.mjs',
    });
  });

  it('are empty where nothing more is said', () => {
    assert.deepEqual(propertiesOf('{ BuildMethod: esbuild }'), { entryPoints: [], external: [], loader: {} });
  });

  it('are none where it is built otherwise', () => {
    assert.equal(propertiesOf('{ BuildMethod: makefile }'), undefined);
    assert.equal(propertiesOf('{}'), undefined);
  });
});
