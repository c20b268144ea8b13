import type { DocumentationData } from '../../../../src/schema/schemaData.ts';

export const httpApi: DocumentationData = {
  '': 'An HTTP API of Amazon API Gateway with a deployed stage. Its routes come from the events of functions, or from a definition.',
  Auth: 'Who may call the API.',
  'Auth.Authorizers': 'The authorizers by the names that events use.',
  'Auth.DefaultAuthorizer': 'The authorizer of all routes that name none.',
  'Auth.EnableIamAuthorizer': 'Whether routes can name the authorizer `AWS_IAM`.',
  CorsConfiguration: 'Which origins may call the API: true for all, or an object.',
  DefinitionBody: 'The OpenAPI definition, in the template. Not together with `DefinitionUri`.',
  DefinitionUri: 'Where the OpenAPI definition is: a file, or an object in Amazon S3.',
  Domain: 'A domain name for the API.',
  'Domain.BasePath': 'Paths under which the domain has the API.',
  'Domain.CertificateArn': 'The ARN of the certificate for the domain.',
  'Domain.Route53': 'The record for the domain that SAM makes in Amazon Route 53.',
  'LambdaAuthorizer.AuthorizerPayloadFormatVersion':
    'The form of the event for the function: `1.0` or `2.0`.',
  'LambdaAuthorizer.EnableFunctionDefaultPermissions': 'Whether SAM lets the API invoke the function.',
  'LambdaAuthorizer.EnableSimpleResponses':
    'Whether the function answers with a boolean in place of a policy.',
  'LambdaAuthorizer.FunctionArn': 'The ARN of the function that decides.',
  'LambdaAuthorizer.FunctionInvokeRole': 'The ARN of the role the function is called with.',
  'LambdaAuthorizer.Identity': 'The parts of a request that the decision depends on.',
  'OAuth2Authorizer.AuthorizationScopes': 'Scopes of which the access token needs one.',
  'OAuth2Authorizer.IdentitySource': 'Where the token stands, as `$request.header.Authorization`.',
  'OAuth2Authorizer.JwtConfiguration': 'The issuer and the audience of tokens.',
  PropagateTags: 'Gives the tags of the API to the resources that SAM generates for it.',
  Tags: 'Tags as a map of names and values.',
};
