// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

const shape1 = { properties: { plain: "httpEndpoint httpContentType httpContentFormat", others: { httpAuthorization: { secret: true }, httpCustomHeaders: { secret: true } } }, holdsSecret: true } as const;

const shape2 = { properties: { plain: "awsAccountId awsRegion awsPartnerEventSource", others: {} } } as const;

const shape3 = { properties: { plain: "azureSubscriptionId azureRegion azureResourceGroup azurePartnerTopic", others: {} } } as const;

const shape4 = { properties: { plain: "datadogRegion", others: { datadogApiKey: { secret: true } } }, holdsSecret: true } as const;

const shape5 = { properties: { plain: "splunkDomain splunkPort splunkSecure", others: { splunkToken: { secret: true } } }, holdsSecret: true } as const;

const shape6 = { properties: { plain: "", others: { sumoSourceAddress: { secret: true } } }, holdsSecret: true } as const;

const shape7 = { properties: { plain: "", others: { segmentWriteKey: { secret: true } } }, holdsSecret: true } as const;

const shape8 = { properties: { plain: "mixpanelRegion mixpanelProjectId mixpanelServiceAccountUsername", others: { mixpanelServiceAccountPassword: { secret: true } } }, holdsSecret: true } as const;

export const outline: ResourceOutline = { type: "LogStream", inputs: { plain: "name type status isPriority startFrom adopt", others: { sink: { holdsSecret: true, variants: { on: "type", cases: { http: shape1, eventbridge: shape2, eventgrid: shape3, datadog: shape4, splunk: shape5, sumo: shape6, segment: shape7, mixpanel: shape8 } } }, filters: { items: { properties: { plain: "type name", others: {} } } }, piiConfig: { properties: { plain: "method algorithm", others: { logFields: { items: {} } } } }, extra: { properties: { plain: "", others: {} } } } }, outputs: "status awsPartnerEventSource azurePartnerTopic", secrets: ["__answered"], idName: "logStreamId" };
