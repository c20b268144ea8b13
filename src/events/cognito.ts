import type { JsonObject } from '../shared/json.ts';
import type { EventSource } from './eventSource.ts';
import { items } from './values.ts';

/** A user pool's Lambda trigger. https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-identity-pools-working-with-aws-lambda-triggers.html */
export const cognito: EventSource = {
  types: ['Cognito'],
  sample({ properties }, { region }) {
    const named = items(properties['Trigger'])[0];
    const trigger = typeof named === 'string' ? named : 'PreSignUp';
    const { source, request, response } = triggers[trigger] ?? { source: trigger, request: {}, response: {} };
    const userAttributes = { sub: '44444444-4444-4444-8444-444444444444', email: 'user@example.com' };
    return {
      label: `Cognito ${trigger}`,
      event: {
        version: '1',
        triggerSource: source,
        region,
        userPoolId: `${region}_sample`,
        userName: 'user',
        callerContext: { awsSdkVersion: 'sample', clientId: 'sample' },
        request: { userAttributes, ...request },
        response,
      },
    };
  },
};

interface TriggerShape {
  readonly source: string;
  readonly request: JsonObject;
  readonly response: JsonObject;
}

const triggers: Readonly<Record<string, TriggerShape>> = {
  PreSignUp: {
    source: 'PreSignUp_SignUp',
    request: { validationData: null },
    response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
  },
  PostConfirmation: { source: 'PostConfirmation_ConfirmSignUp', request: {}, response: {} },
  PreAuthentication: {
    source: 'PreAuthentication_Authentication',
    request: { validationData: null, userNotFound: false },
    response: {},
  },
  PostAuthentication: {
    source: 'PostAuthentication_Authentication',
    request: { newDeviceUsed: false },
    response: {},
  },
  PreTokenGeneration: {
    source: 'TokenGeneration_Authentication',
    request: { groupConfiguration: { groupsToOverride: [], iamRolesToOverride: [], preferredRole: null } },
    response: { claimsOverrideDetails: null },
  },
  CustomMessage: {
    source: 'CustomMessage_SignUp',
    request: { codeParameter: '{####}', usernameParameter: null },
    response: { smsMessage: null, emailMessage: null, emailSubject: null },
  },
  DefineAuthChallenge: {
    source: 'DefineAuthChallenge_Authentication',
    request: { session: [] },
    response: { challengeName: null, issueTokens: false, failAuthentication: false },
  },
  CreateAuthChallenge: {
    source: 'CreateAuthChallenge_Authentication',
    request: { challengeName: 'CUSTOM_CHALLENGE', session: [] },
    response: { publicChallengeParameters: null, privateChallengeParameters: null, challengeMetadata: null },
  },
  VerifyAuthChallengeResponse: {
    source: 'VerifyAuthChallengeResponse_Authentication',
    request: { privateChallengeParameters: {}, challengeAnswer: '' },
    response: { answerCorrect: false },
  },
  UserMigration: {
    source: 'UserMigration_Authentication',
    request: { password: '', validationData: null },
    response: { userAttributes: null, finalUserStatus: null, messageAction: null },
  },
};
