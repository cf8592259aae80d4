import type { Samples } from "./resource-sample";

export const riskAssessments: Samples = {
  RiskAssessments: { sdk: { update: "UpdateRiskAssessmentsSettingsRequestContent" } },
  RiskAssessmentsNewDevice: { sdk: { update: "UpdateRiskAssessmentsSettingsNewDeviceRequestContent" } },
  SupplementalSignals: { sdk: { update: "UpdateSupplementalSignalsRequestContent" } },
};
