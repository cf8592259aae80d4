// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "ActionModule", inputs: { plain: "name apiVersion publish adopt", others: { code: { asset: true }, dependencies: { items: { properties: { plain: "name version", others: {} } } }, secrets: { secret: true }, extra: { properties: { plain: "", others: {} } } } }, outputs: "allChangesPublished actionsUsingModuleTotal latestVersion latestVersionNumber secretsUpdatedAt createdAt updatedAt", secrets: ["secrets", "__answered"], idName: "moduleId" };
