import { join } from 'node:path';
import { PackedFile } from './packedFile.ts';
import { ResourceType } from './resourceType.ts';
import type { DocumentationData, ResourceTypeData } from './schemaData.ts';
import { TypeScope } from './typeScope.ts';

/**
 * The resource types of CloudFormation and SAM. In: the folder with the files that `npm run schemas` makes. Each type
 * is read when it is first asked for, its documentation only when a text is.
 */
export class ResourceTypes {
  readonly #schemas: PackedFile;
  readonly #documentation: PackedFile;
  readonly #types = new Map<string, ResourceType>();
  #names: ReadonlySet<string> | undefined;

  constructor(folder: string) {
    this.#schemas = new PackedFile(join(folder, 'resourceTypes.bin'));
    this.#documentation = new PackedFile(join(folder, 'documentation.bin'));
  }

  /** In their order. */
  get names(): ReadonlySet<string> {
    this.#names ??= new Set(this.#schemas.names());
    return this.#names;
  }

  /** Undefined for what is no type of AWS's, as `Custom::Thing`. */
  get(name: string): ResourceType | undefined {
    const known = this.#types.get(name);
    if (known || !this.names.has(name)) return known;
    const data = this.#schemas.get(name) as ResourceTypeData;
    const type = new ResourceType(
      name,
      data,
      new TypeScope(
        data.definitions,
        (other) => this.get(other),
        () => (this.#documentation.get(name) ?? {}) as DocumentationData,
      ),
    );
    this.#types.set(name, type);
    return type;
  }
}
