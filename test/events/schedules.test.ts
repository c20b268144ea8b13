import assert from 'node:assert/strict';
import { at, sampleOf } from './triggers.ts';

describe('sample events of schedules, event buses and user pools', () => {
  it('a rule on a schedule sends an empty detail', () => {
    const { label, event } = sampleOf('Schedule', { Schedule: 'rate(5 minutes)' });
    assert.equal(label, 'rate(5 minutes)');
    assert.equal(at(event, 'source'), 'aws.events');
    assert.deepEqual(at(event, 'detail'), {});
  });

  it('EventBridge Scheduler sends its detail as text', () => {
    const { event } = sampleOf('ScheduleV2', { ScheduleExpression: 'rate(1 day)', Name: 'nightly' });
    assert.equal(at(event, 'source'), 'aws.scheduler');
    assert.equal(at(event, 'detail'), '{}');
    assert.deepEqual(at(event, 'resources'), [
      'arn:aws:scheduler:eu-west-1:123456789012:schedule/default/nightly',
    ]);
  });

  it('a constant input is the whole event', () => {
    const { event } = sampleOf('Schedule', { Schedule: 'rate(1 day)', Input: '{"job":"clean"}' });
    assert.deepEqual(event, { job: 'clean' });
  });

  it('an event passes the pattern of its rule', () => {
    const { label, event } = sampleOf('EventBridgeRule', {
      Pattern: {
        source: ['shop.orders'],
        'detail-type': ['Order Placed'],
        detail: {
          country: [{ prefix: 'D' }],
          total: [{ numeric: ['>=', 5, '<', 10] }],
          coupon: [{ exists: false }],
          file: [{ suffix: '.png' }],
        },
      },
    });
    assert.equal(label, 'EventBridge Order Placed');
    assert.equal(at(event, 'source'), 'shop.orders');
    assert.equal(at(event, 'detail-type'), 'Order Placed');
    assert.deepEqual(at(event, 'detail'), { country: 'D', total: 5, file: '.png' });
  });

  it('a user pool trigger names its source and leaves room for the answer', () => {
    const { event } = sampleOf('Cognito', { UserPool: { Ref: 'Pool' }, Trigger: 'PostConfirmation' });
    assert.equal(at(event, 'triggerSource'), 'PostConfirmation_ConfirmSignUp');
    assert.deepEqual(at(event, 'response'), {});
  });

  it('nothing is invented for a source whose events are not known', () => {
    assert.deepEqual(sampleOf('IoTRule', { Sql: "SELECT * FROM 'a'" }), {
      trigger: 'MyTrigger',
      triggerType: 'IoTRule',
      label: 'IoTRule MyTrigger',
      event: {},
    });
  });
});
