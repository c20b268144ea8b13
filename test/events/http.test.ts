import assert from 'node:assert/strict';
import { at, sampleOf } from './triggers.ts';

describe('sample events of HTTP triggers', () => {
  it('a REST API sends payload format 1.0 with its path parameters filled in', () => {
    const { label, event } = sampleOf('Api', { Path: '/orders/{orderId}', Method: 'get' });
    assert.equal(label, 'GET /orders/{orderId}');
    assert.equal(at(event, 'resource'), '/orders/{orderId}');
    assert.equal(at(event, 'path'), '/orders/1');
    assert.equal(at(event, 'httpMethod'), 'GET');
    assert.deepEqual(at(event, 'pathParameters'), { orderId: '1' });
    assert.equal(at(event, 'requestContext', 'path'), '/Prod/orders/1');
    assert.equal(at(event, 'body'), null);
    assert.deepEqual(at(event, 'multiValueHeaders', 'Accept'), ['application/json']);
  });

  it('a request with a body says what it is', () => {
    const { event } = sampleOf('Api', { Path: '/orders', Method: 'post' });
    assert.equal(at(event, 'body'), '{}');
    assert.equal(at(event, 'headers', 'Content-Type'), 'application/json');
  });

  it('an HTTP API sends payload format 2.0 with its route key', () => {
    const { label, event } = sampleOf('HttpApi', { Path: '/hello/{name}', Method: 'POST' });
    assert.equal(label, 'POST /hello/{name}');
    assert.equal(at(event, 'version'), '2.0');
    assert.equal(at(event, 'routeKey'), 'POST /hello/{name}');
    assert.equal(at(event, 'rawPath'), '/hello/example');
    assert.equal(at(event, 'requestContext', 'http', 'method'), 'POST');
    assert.deepEqual(at(event, 'pathParameters'), { name: 'example' });
    assert.equal(at(event, 'headers', 'content-type'), 'application/json');
  });

  it('ANY is tried with GET and keeps its route key', () => {
    const { event } = sampleOf('HttpApi', { Path: '/{proxy+}', Method: 'ANY' });
    assert.equal(at(event, 'routeKey'), 'ANY /{proxy+}');
    assert.equal(at(event, 'requestContext', 'http', 'method'), 'GET');
    assert.deepEqual(at(event, 'pathParameters'), { proxy: 'example' });
  });

  it('an HTTP API trigger without a path is the default route', () => {
    const { label, event } = sampleOf('HttpApi', {});
    assert.equal(label, '$default');
    assert.equal(at(event, 'routeKey'), '$default');
    assert.equal('pathParameters' in (event as object), false);
  });

  it('an HTTP API trigger may ask for payload format 1.0', () => {
    const { event } = sampleOf('HttpApi', { Path: '/a', Method: 'get', PayloadFormatVersion: '1.0' });
    assert.equal(at(event, 'version'), '1.0');
    assert.equal(at(event, 'requestContext', 'stage'), '$default');
    assert.equal(at(event, 'httpMethod'), 'GET');
  });

  it('a function URL sends payload format 2.0 from its own host', () => {
    const { event } = sampleOf('Url', { AuthType: 'NONE' });
    assert.equal(at(event, 'routeKey'), '$default');
    assert.match(String(at(event, 'requestContext', 'domainName')), /\.lambda-url\.eu-west-1\.on\.aws$/);
  });
});
