import assert from 'node:assert/strict';
import { pathReferencesOf } from '../../src/language/pathReferences.ts';
import { documentAt, shown } from '../support/template.ts';

function paths(text: string): string[] {
  const { document } = documentAt(text);
  return pathReferencesOf(document).map(
    ({ span, path, kind }) => `${shown(document.text, [span]).join('')} → ${kind} ${path}`,
  );
}

describe('the paths of a template', () => {
  it('are those that lead to something', () => {
    assert.deepEqual(
      paths(`
        Resources:
          Hello: { Type: AWS::Serverless::Function, Properties: { CodeUri: "./src" } }
          Gone: { Type: AWS::Serverless::Function, Properties: { CodeUri: gone/ } }
          Elsewhere: { Type: AWS::Serverless::LayerVersion, Properties: { ContentUri: s3://bucket/key } }
          Network: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: network.yaml } }
        #- src/app.mjs
        1
        #- network.yaml
        1
      `),
      ['2: ./src → folder src', '5: network.yaml → file network.yaml'],
    );
  });

  it('are entry points and Dockerfiles inside their folders too', () => {
    assert.deepEqual(
      paths(`
        Resources:
          Hello:
            Type: AWS::Serverless::Function
            Metadata: { BuildMethod: esbuild, BuildProperties: { EntryPoints: [app.ts] } }
            Properties: { CodeUri: src }
          Image:
            Type: AWS::Serverless::Function
            Metadata: { DockerContext: ./image, Dockerfile: Dockerfile }
            Properties: { PackageType: Image }
        #- src/app.ts
        1
        #- image/Dockerfile
        FROM scratch
      `),
      [
        '4: app.ts → file src/app.ts',
        '5: src → folder src',
        '8: ./image → folder image',
        '8: Dockerfile → file image/Dockerfile',
      ],
    );
  });
});
