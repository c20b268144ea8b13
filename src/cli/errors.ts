import { UserError } from '../shared/userError.ts';

export function badArguments(reason: string, usage: string): UserError {
  return new UserError('arguments', `${reason}\n${usage}`);
}

export function eventUnreadable(source: string, reason: string): UserError {
  return new UserError('event-unreadable', `The event of ${source} could not be read: ${reason}`);
}

export function noTemplate(folder: string): UserError {
  return new UserError(
    'no-template',
    `There is no template.yaml, template.yml or template.json in ${folder}. Name one with --template FILE.`,
  );
}

export function noTemplateIn(folder: string): UserError {
  return new UserError(
    'no-template',
    `There is no SAM or CloudFormation template in ${folder}. Name a template or a folder that has one.`,
  );
}

export function pathMissing(path: string): UserError {
  return new UserError('path-missing', `There is no file or folder ${path}. Name a template or a folder.`);
}

export function portTaken(port: number): UserError {
  return new UserError(
    'port-taken',
    `Port ${port} is taken by another program. Choose another with --port N, or leave --port out for a free one.`,
  );
}

export function templateMissing(path: string): UserError {
  return new UserError('no-template', `There is no file ${path}. Name a template with --template FILE.`);
}

export function templateUnreadable(path: string, reason: string): UserError {
  return new UserError(
    'template-unreadable',
    `${path} could not be read: ${reason}. Make it readable, or name another template.`,
  );
}
