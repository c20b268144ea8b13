import { pseudoParameterNames } from '../template/pseudoParameters.ts';
import { generatedResource } from '../template/samGenerated.ts';
import type { Template } from '../template/template.ts';
import { valueOf, type Value } from '../template/value.ts';
import type { Reference } from './references.ts';

/** What a template's references may name. */
export class Names {
  readonly #template: Template;
  readonly #resources: ReadonlySet<string>;
  readonly #parameters: ReadonlySet<string>;
  readonly #conditions: ReadonlySet<string>;
  readonly #loops: Readonly<Record<'Resources' | 'Conditions', readonly RegExp[]>>;

  constructor(template: Template) {
    this.#template = template;
    this.#resources = new Set(template.resources.map(({ logicalId }) => logicalId));
    this.#parameters = new Set(template.parameters.map(({ key }) => key));
    this.#conditions = new Set(template.conditions.map(({ key }) => key));
    this.#loops = {
      Resources: loopNames(valueOf(template.root, 'Resources')),
      Conditions: loopNames(valueOf(template.root, 'Conditions')),
    };
  }

  isParameter(name: string): boolean {
    return this.#parameters.has(name);
  }

  isPseudoParameter(name: string): boolean {
    return pseudoParameterNames.has(name);
  }

  has({ kind, name }: Reference): boolean {
    if (kind === 'condition') return this.#conditions.has(name) || matches(this.#loops.Conditions, name);
    if (kind === 'ref' && (this.isParameter(name) || this.isPseudoParameter(name))) return true;
    return this.#resources.has(name) || matches(this.#loops.Resources, name) || this.#isGenerated(name);
  }

  /** What could stand in the reference's place. */
  candidates({ kind }: Reference): string[] {
    if (kind === 'condition') return [...this.#conditions];
    const parameters = kind === 'ref' ? [...this.#parameters, ...pseudoParameterNames] : [];
    return [...this.#resources, ...parameters];
  }

  #isGenerated(name: string): boolean {
    const modules = this.#template.resources.filter(({ type }) => type.endsWith('::MODULE'));
    if (modules.some(({ logicalId }) => name.startsWith(logicalId))) return true;
    if (this.#template.kind !== 'sam') return false;
    if (generatedResource(this.#template, name)) return true;
    if (/^(?:RecordSetGroup|ApiGatewayDomainName(?:V2)?|DomainNameAccessAssociation)[0-9a-f]{10}$/.test(name))
      return true;
    const owners = this.#template.resources.filter(({ logicalId }) => name.startsWith(logicalId));
    return owners.some(({ logicalId, type, body }) => {
      const rest = name.slice(logicalId.length);
      const connectors = valueOf(body, 'Connectors');
      const isOfConnector =
        connectors?.kind === 'map' && connectors.entries.some(({ key }) => rest.startsWith(key));
      return isOfConnector || (freelyNamed.test(type) && rest !== '');
    });
  }
}

/** SAM types of whose generated resources too little is known to call a name wrong. */
const freelyNamed =
  /^AWS::Serverless::(?!(?:Function|Api|HttpApi|WebSocketApi|StateMachine|SimpleTable|LayerVersion|Application|Connector|CapacityProvider)$)/;

/** Patterns of the names that `Fn::ForEach` makes in a section: the loop variables may be anything. */
function loopNames(section: Value | undefined): RegExp[] {
  if (section?.kind !== 'map') return [];
  return section.entries.flatMap(({ key, value }) => {
    if (!key.startsWith('Fn::ForEach::')) return [];
    const body = value.kind === 'list' ? value.items[2] : undefined;
    if (body?.kind !== 'map') return [/^/];
    const own = body.entries
      .filter((entry) => !entry.key.startsWith('Fn::'))
      .map((entry) => patternOf(entry.key));
    return [...own, ...loopNames(body)];
  });
}

function patternOf(name: string): RegExp {
  const parts = name.split(/[$&]\{[^}]*\}/).map((part) => part.replace(/[^\w]/g, '\\$&'));
  return new RegExp(`^${parts.join('\\w*')}$`);
}

function matches(patterns: readonly RegExp[], name: string): boolean {
  return patterns.some((pattern) => pattern.test(name));
}
