import { apiKeyRequired } from './apis/apiKeyRequired.ts';
import { apiReference } from './apis/apiReference.ts';
import { authorizer } from './apis/authorizer.ts';
import { authorizerConfiguration } from './apis/authorizerConfiguration.ts';
import { cors } from './apis/cors.ts';
import { customDomain } from './apis/customDomain.ts';
import { definitionBody } from './apis/definitionBody.ts';
import { definitionNotInline } from './apis/definitionNotInline.ts';
import { duplicateRoute } from './apis/duplicateRoute.ts';
import { gatewayResponses } from './apis/gatewayResponses.ts';
import { requestModel } from './apis/requestModel.ts';
import { requestParameters } from './apis/requestParameters.ts';
import { resourcePolicy } from './apis/resourcePolicy.ts';
import { routeSyntax } from './apis/routeSyntax.ts';
import { stage } from './apis/stage.ts';
import { usagePlan } from './apis/usagePlan.ts';
import { bothPolicies } from './attributes/bothPolicies.ts';
import { creationPolicy } from './attributes/creationPolicy.ts';
import { deletionPolicy } from './attributes/deletionPolicy.ts';
import { updatePolicy } from './attributes/updatePolicy.ts';
import { circularCondition } from './conditions/circularCondition.ts';
import { conditionForm } from './conditions/conditionForm.ts';
import { conditionFunctionPlace } from './conditions/conditionFunctionPlace.ts';
import { conditionFunctions } from './conditions/conditionFunctions.ts';
import { constantCondition } from './conditions/constantCondition.ts';
import { unusedCondition } from './conditions/unusedCondition.ts';
import { batchSize } from './events/batchSize.ts';
import { destinations } from './events/destinations.ts';
import { filterPattern } from './events/filterPattern.ts';
import { kafka } from './events/kafka.ts';
import { queueTimeout } from './events/queueTimeout.ts';
import { scheduleExpression } from './events/scheduleExpression.ts';
import { sourceAccess } from './events/sourceAccess.ts';
import { sourceInTemplate } from './events/sourceInTemplate.ts';
import { startingPosition } from './events/startingPosition.ts';
import { subscriptionFilters } from './events/subscriptionFilters.ts';
import { definitionFile } from './files/definitionFile.ts';
import { localPath } from './files/localPath.ts';
import { functionPropertyRequired } from './lambda/functionPropertyRequired.ts';
import { circularDependency } from './graph/circularDependency.ts';
import { conditionalTarget } from './graph/conditionalTarget.ts';
import { dependsOnForm } from './graph/dependsOnForm.ts';
import { redundantDependsOn } from './graph/redundantDependsOn.ts';
import { unresolvedReference } from './graph/unresolvedReference.ts';
import { handlerExportMissing } from './lambda/handlerExportMissing.ts';
import { handlerFileMissing } from './lambda/handlerFileMissing.ts';
import { base64Argument } from './intrinsics/base64Argument.ts';
import { cidrArguments } from './intrinsics/cidrArguments.ts';
import { conditionFunctionArguments } from './intrinsics/conditionFunctionArguments.ts';
import { dynamicReference } from './intrinsics/dynamicReference.ts';
import { extensionNeeded } from './intrinsics/extensionNeeded.ts';
import { findInMapArguments } from './intrinsics/findInMapArguments.ts';
import { forEachForm } from './intrinsics/forEachForm.ts';
import { functionBesideKeys } from './intrinsics/functionBesideKeys.ts';
import { getAttArgument } from './intrinsics/getAttArgument.ts';
import { getAzsArgument } from './intrinsics/getAzsArgument.ts';
import { ifArguments } from './intrinsics/ifArguments.ts';
import { importValueArgument } from './intrinsics/importValueArgument.ts';
import { joinArguments } from './intrinsics/joinArguments.ts';
import { refArgument } from './intrinsics/refArgument.ts';
import { selectArguments } from './intrinsics/selectArguments.ts';
import { splitArguments } from './intrinsics/splitArguments.ts';
import { subArguments } from './intrinsics/subArguments.ts';
import { subBrace } from './intrinsics/subBrace.ts';
import { subNeeded } from './intrinsics/subNeeded.ts';
import { subUnneeded } from './intrinsics/subUnneeded.ts';
import { unknownAttribute } from './intrinsics/unknownAttribute.ts';
import { unknownFunction } from './intrinsics/unknownFunction.ts';
import { unusedSubVariable } from './intrinsics/unusedSubVariable.ts';
import { environmentSize } from './lambda/environmentSize.ts';
import { environmentVariable } from './lambda/environmentVariable.ts';
import { inlineCode } from './lambda/inlineCode.ts';
import { layers } from './lambda/layers.ts';
import { logLevel } from './lambda/logLevel.ts';
import { permissionPrincipal } from './lambda/permissionPrincipal.ts';
import { permissionSource } from './lambda/permissionSource.ts';
import { secretInEnvironment } from './lambda/secretInEnvironment.ts';
import { snapStart } from './lambda/snapStart.ts';
import { mappingForm } from './mappings/mappingForm.ts';
import { mappingKey } from './mappings/mappingKey.ts';
import { unusedMapping } from './mappings/unusedMapping.ts';
import { fargateTask } from './neighbours/fargateTask.ts';
import { fifoQueue } from './neighbours/fifoQueue.ts';
import { nestedParameters } from './neighbours/nestedParameters.ts';
import { policyDocument } from './neighbours/policyDocument.ts';
import { recordSet } from './neighbours/recordSet.ts';
import { stateMachineDefinition } from './neighbours/stateMachineDefinition.ts';
import { tableKeys } from './neighbours/tableKeys.ts';
import { exportName } from './outputs/exportName.ts';
import { outputForm } from './outputs/outputForm.ts';
import { outputValue } from './outputs/outputValue.ts';
import { parameterConstraint } from './parameters/parameterConstraint.ts';
import { parameterDefault } from './parameters/parameterDefault.ts';
import { parameterForm } from './parameters/parameterForm.ts';
import { parameterType } from './parameters/parameterType.ts';
import { shownSecret } from './parameters/shownSecret.ts';
import { parameterValue } from './parameters/parameterValue.ts';
import { unusedParameter } from './parameters/unusedParameter.ts';
import type { Rule } from './rule.ts';
import { aliasName } from './sam/aliasName.ts';
import { alternativeMissing } from './sam/alternativeMissing.ts';
import { applicationLocation } from './sam/applicationLocation.ts';
import { companionMissing } from './sam/companionMissing.ts';
import { connectors } from './sam/connectors.ts';
import { deadLetterConfig } from './sam/deadLetterConfig.ts';
import { deploymentPreference } from './sam/deploymentPreference.ts';
import { eventShape } from './sam/eventShape.ts';
import { exclusiveProperties } from './sam/exclusiveProperties.ts';
import { functionUrl } from './sam/functionUrl.ts';
import { generatedIdTaken } from './sam/generatedIdTaken.ts';
import { globalsShape } from './sam/globalsShape.ts';
import { graphQlApi } from './sam/graphQlApi.ts';
import { layerVersion } from './sam/layerVersion.ts';
import { packageType } from './sam/packageType.ts';
import { reservedTag } from './sam/reservedTag.ts';
import { s3Location } from './sam/s3Location.ts';
import { samPropertyType } from './sam/samPropertyType.ts';
import { simpleTable } from './sam/simpleTable.ts';
import { tenancyConfig } from './sam/tenancyConfig.ts';
import { webSocketApi } from './sam/webSocketApi.ts';
import { duplicateIdentifier } from './schema/duplicateIdentifier.ts';
import { duplicateItem } from './schema/duplicateItem.ts';
import { listLength } from './schema/listLength.ts';
import { numberOutOfRange } from './schema/numberOutOfRange.ts';
import { patternMismatch } from './schema/patternMismatch.ts';
import { policyTemplate } from './schema/policyTemplate.ts';
import { propertyCombination } from './schema/propertyCombination.ts';
import { propertyRequired } from './schema/propertyRequired.ts';
import { readOnlyProperty } from './schema/readOnlyProperty.ts';
import { referenceFormat } from './schema/referenceFormat.ts';
import { samTransformRequired } from './schema/samTransformRequired.ts';
import { textLength } from './schema/textLength.ts';
import { unknownEventSource } from './schema/unknownEventSource.ts';
import { unknownGlobal } from './schema/unknownGlobal.ts';
import { unknownProperty } from './schema/unknownProperty.ts';
import { unknownResourceType } from './schema/unknownResourceType.ts';
import { valueFormat } from './schema/valueFormat.ts';
import { valueNotAllowed } from './schema/valueNotAllowed.ts';
import { wrongType } from './schema/wrongType.ts';
import { descriptionForm } from './structure/descriptionForm.ts';
import { duplicateName } from './structure/duplicateName.ts';
import { expandedResourceLimit } from './structure/expandedResourceLimit.ts';
import { formatVersion } from './structure/formatVersion.ts';
import { interfaceParameter } from './structure/interfaceParameter.ts';
import { nameForm } from './structure/nameForm.ts';
import { resourceForm } from './structure/resourceForm.ts';
import { resourcesRequired } from './structure/resourcesRequired.ts';
import { ruleForm } from './structure/ruleForm.ts';
import { sectionForm } from './structure/sectionForm.ts';
import { sectionLimit } from './structure/sectionLimit.ts';
import { templateSize } from './structure/templateSize.ts';
import { transformForm } from './structure/transformForm.ts';
import { unknownResourceAttribute } from './structure/unknownResourceAttribute.ts';
import { unknownSection } from './structure/unknownSection.ts';
import { duplicateKey } from './text/duplicateKey.ts';
import { jsonSyntax } from './text/jsonSyntax.ts';
import { tabIndentation } from './text/tabIndentation.ts';
import { tooManyAliases } from './text/tooManyAliases.ts';
import { unknownAnchor } from './text/unknownAnchor.ts';
import { yamlSyntax } from './text/yamlSyntax.ts';
import { unsupportedRuntime } from './lambda/unsupportedRuntime.ts';
import { stackOutputArgument } from './intrinsics/stackOutputArgument.ts';
import { sameApi } from './apis/sameApi.ts';
import { initConfiguration } from './attributes/initConfiguration.ts';
import { eventPattern } from './events/eventPattern.ts';
import { runtimeLanguage } from './lambda/runtimeLanguage.ts';
import { instanceClass } from './network/instanceClass.ts';
import { launchImage } from './network/launchImage.ts';
import { maskedAddress } from './network/maskedAddress.ts';
import { privateAddresses } from './network/privateAddresses.ts';
import { privateDns } from './network/privateDns.ts';
import { subnetRange } from './network/subnetRange.ts';
import { backupLifecycle } from './services/backupLifecycle.ts';
import { certificateDomain } from './services/certificateDomain.ts';
import { containerService } from './services/containerService.ts';
import { databaseMember } from './services/databaseMember.ts';
import { detectorSources } from './services/detectorSources.ts';
import { distribution } from './services/distribution.ts';
import { listenerTarget } from './services/listenerTarget.ts';
import { pathedName } from './services/pathedName.ts';
import { pipelineActions } from './services/pipelineActions.ts';
import { scalingGroup } from './services/scalingGroup.ts';
import { taskContainers } from './services/taskContainers.ts';
import { discontinuedService } from './structure/discontinuedService.ts';
import { serviceToken } from './structure/serviceToken.ts';
import { tagKeys } from './structure/tagKeys.ts';

/** Every rule. */
export const rules: readonly Rule[] = [
  yamlSyntax,
  jsonSyntax,
  tabIndentation,
  unknownAnchor,
  tooManyAliases,
  duplicateKey,
  unknownSection,
  functionPropertyRequired,
  unresolvedReference,
  unsupportedRuntime,
  handlerFileMissing,
  handlerExportMissing,
  aliasName,
  alternativeMissing,
  applicationLocation,
  companionMissing,
  connectors,
  deadLetterConfig,
  deploymentPreference,
  eventShape,
  exclusiveProperties,
  functionUrl,
  globalsShape,
  graphQlApi,
  layerVersion,
  packageType,
  reservedTag,
  s3Location,
  samPropertyType,
  simpleTable,
  tenancyConfig,
  webSocketApi,
  apiKeyRequired,
  apiReference,
  authorizer,
  authorizerConfiguration,
  cors,
  customDomain,
  definitionBody,
  definitionNotInline,
  duplicateRoute,
  gatewayResponses,
  requestModel,
  requestParameters,
  resourcePolicy,
  routeSyntax,
  stage,
  usagePlan,
  destinations,
  kafka,
  sourceAccess,
  sourceInTemplate,
  batchSize,
  filterPattern,
  queueTimeout,
  scheduleExpression,
  startingPosition,
  subscriptionFilters,
  environmentSize,
  environmentVariable,
  inlineCode,
  layers,
  logLevel,
  permissionPrincipal,
  permissionSource,
  secretInEnvironment,
  snapStart,
  fargateTask,
  fifoQueue,
  nestedParameters,
  policyDocument,
  recordSet,
  stateMachineDefinition,
  tableKeys,
  definitionFile,
  localPath,
  base64Argument,
  cidrArguments,
  conditionFunctionArguments,
  extensionNeeded,
  findInMapArguments,
  forEachForm,
  getAttArgument,
  getAzsArgument,
  ifArguments,
  importValueArgument,
  joinArguments,
  refArgument,
  selectArguments,
  splitArguments,
  subArguments,
  bothPolicies,
  creationPolicy,
  deletionPolicy,
  updatePolicy,
  circularCondition,
  conditionForm,
  conditionFunctionPlace,
  conditionFunctions,
  constantCondition,
  unusedCondition,
  mappingForm,
  mappingKey,
  unusedMapping,
  exportName,
  outputForm,
  outputValue,
  parameterDefault,
  parameterForm,
  parameterType,
  parameterValue,
  shownSecret,
  unusedParameter,
  descriptionForm,
  duplicateName,
  formatVersion,
  interfaceParameter,
  nameForm,
  resourceForm,
  resourcesRequired,
  sectionForm,
  sectionLimit,
  templateSize,
  transformForm,
  unknownResourceAttribute,
  circularDependency,
  conditionalTarget,
  dependsOnForm,
  redundantDependsOn,
  dynamicReference,
  functionBesideKeys,
  subBrace,
  subNeeded,
  subUnneeded,
  unknownAttribute,
  unknownFunction,
  unusedSubVariable,
  parameterConstraint,
  expandedResourceLimit,
  ruleForm,
  unknownResourceType,
  samTransformRequired,
  unknownProperty,
  propertyRequired,
  wrongType,
  valueNotAllowed,
  patternMismatch,
  valueFormat,
  referenceFormat,
  numberOutOfRange,
  textLength,
  listLength,
  duplicateItem,
  duplicateIdentifier,
  propertyCombination,
  readOnlyProperty,
  unknownEventSource,
  unknownGlobal,
  policyTemplate,
  generatedIdTaken,
  stackOutputArgument,
  sameApi,
  initConfiguration,
  eventPattern,
  runtimeLanguage,
  instanceClass,
  launchImage,
  maskedAddress,
  privateAddresses,
  privateDns,
  subnetRange,
  backupLifecycle,
  certificateDomain,
  containerService,
  databaseMember,
  detectorSources,
  distribution,
  listenerTarget,
  pathedName,
  pipelineActions,
  scalingGroup,
  taskContainers,
  discontinuedService,
  serviceToken,
  tagKeys,
];
