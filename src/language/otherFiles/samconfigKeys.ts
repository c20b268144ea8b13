/** What a key of samconfig takes, as a snippet that writes it. */
const snippets = {
  text: '"$1"',
  list: '["$1"]',
  number: '${1:1}',
  flag: '${1|true,false|}',
} as const;

type Kind = keyof typeof snippets;

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-cli-command-reference.html */
const kinds: Readonly<Record<Kind, readonly string[]>> = {
  flag: [
    'beta_features',
    'build_in_source',
    'cached',
    'code',
    'confirm_changeset',
    'debug',
    'dependency_layer',
    'disable_authorizer',
    'disable_rollback',
    'fail_on_empty_changeset',
    'force_image_build',
    'force_upload',
    'include_traces',
    'lint',
    'no_execute_changeset',
    'no_progressbar',
    'no_prompts',
    'parallel',
    'resolve_image_repos',
    'resolve_s3',
    'skip_pull_image',
    'tail',
    'use_container',
    'watch',
  ],
  number: ['debug_port', 'max_wait_duration', 'port'],
  list: ['exclude', 'image_repositories', 'notification_arns', 'parameter_overrides'],
  text: [],
};

const usual = ['region', 'profile', 'debug', 'beta_features', 'template_file', 'parameter_overrides'];
const upload = ['s3_bucket', 's3_prefix', 'resolve_s3', 'kms_key_id', 'force_upload', 'no_progressbar'];
const images = ['image_repository', 'image_repositories', 'resolve_image_repos'];
const stack = ['capabilities', 'role_arn', 'notification_arns', 'tags', 'metadata'];
const building = [
  'base_dir',
  'build_dir',
  'build_image',
  'build_in_source',
  'cache_dir',
  'cached',
  'container_env_var_file',
  'exclude',
  'manifest',
  'mount_with',
  'parallel',
  'skip_pull_image',
  'use_container',
];
const local = [
  'container_host',
  'debug_port',
  'docker_network',
  'env_vars',
  'force_image_build',
  'hook_name',
  'layer_cache_basedir',
  'log_file',
  'skip_pull_image',
];

/** The keys of each command's `parameters`, those that are wanted most often first. */
export const samconfigKeys: Readonly<Record<string, readonly string[]>> = {
  global: ['stack_name', ...usual],
  build: [...building, ...usual],
  delete: ['stack_name', 'no_prompts', 's3_bucket', 's3_prefix', ...usual],
  deploy: [
    'stack_name',
    ...stack,
    'confirm_changeset',
    'disable_rollback',
    'fail_on_empty_changeset',
    'max_wait_duration',
    'no_execute_changeset',
    'on_failure',
    'signing_profiles',
    ...upload,
    ...images,
    ...usual,
  ],
  local_invoke: ['event', ...local, ...usual],
  local_start_api: [
    'host',
    'port',
    'static_dir',
    'warm_containers',
    'disable_authorizer',
    'ssl_cert_file',
    'ssl_key_file',
    ...local,
    ...usual,
  ],
  local_start_lambda: ['host', 'port', 'warm_containers', ...local, ...usual],
  logs: ['stack_name', 'name', 'tail', 'filter', 'start_time', 'end_time', 'include_traces', ...usual],
  package: ['output_template_file', 'metadata', ...upload, ...images, ...usual],
  remote_invoke: ['stack_name', 'event', 'event_file', ...usual],
  sync: [
    'stack_name',
    'watch',
    'code',
    'dependency_layer',
    ...stack,
    ...upload,
    ...images,
    ...building,
    ...usual,
  ],
  validate: ['lint', ...usual],
};

/** Writes a value of the key. */
export function valueSnippet(key: string): string {
  const kind = (['flag', 'number', 'list'] as const).find((each) => kinds[each].includes(key)) ?? 'text';
  return snippets[kind];
}
