import type { DocumentationData } from '../../../../src/schema/schemaData.ts';
import { api } from './api.ts';
import { application } from './application.ts';
import { connector } from './connector.ts';
import { functionEvents } from './functionEvents.ts';
import { functionProperties } from './functionProperties.ts';
import { httpApi } from './httpApi.ts';
import { layerVersion } from './layerVersion.ts';
import { simpleTable } from './simpleTable.ts';
import { stateMachine } from './stateMachine.ts';

/**
 * What the properties of the SAM types do that SAM itself gives a meaning, by type and path. What SAM hands on to
 * another resource is documented there.
 */
export const samDocumentation: Readonly<Record<string, DocumentationData>> = {
  'AWS::Serverless::Api': api,
  'AWS::Serverless::Application': application,
  'AWS::Serverless::Connector': connector,
  'AWS::Serverless::Function': { ...functionProperties, ...functionEvents },
  'AWS::Serverless::HttpApi': httpApi,
  'AWS::Serverless::LayerVersion': layerVersion,
  'AWS::Serverless::SimpleTable': simpleTable,
  'AWS::Serverless::StateMachine': stateMachine,
};
