import type { Tenant } from "../definitions/subject";
import type { Samples } from "./resource-sample";

/** A flow that was executed, under the ids that samples have. */
async function executed({ simulator: { tenant } }: Tenant) {
  for (const id of ["sample", "another"]) {
    tenant.put("flows", id, { id, name: id });
    for (const flow_id of ["sample", "another"]) tenant.put("flow-executions", id, { id, flow_id, status: "FINISHED" });
  }
  return { flowId: "another" };
}

export const flows: Samples = {
  Flow: {
    collection: "flows",
    sequences: { places: 2, given: (_, place) => ({ name: `place ${place}` }) },
    sdk: { create: "CreateFlowRequestContent", update: "UpdateFlowRequestContent" },
  },
  FlowExecutionRemoval: {
    scenarios: [{ given: executed }],
    sequences: { places: 0 },
    sdk: "a DELETE",
  },
  FlowVaultConnection: {
    collection: "flow-vault-connections",
    decisive: "HTTP",
    sequences: { places: 2, given: (_, place) => ({ name: `place ${place}`, appId: "HTTP" }) },
    sdk: { update: "UpdateFlowsVaultConnectionRequestContent" },
  },
};
