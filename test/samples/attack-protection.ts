import type { Samples } from "./resource-sample";

export const attackProtection: Samples = {
  BotDetection: { sdk: { update: "UpdateBotDetectionSettingsRequestContent" } },
  BreachedPasswordDetection: { sdk: { update: "UpdateBreachedPasswordDetectionSettingsRequestContent" } },
  BruteForceProtection: { sdk: { update: "UpdateBruteForceSettingsRequestContent" } },
  Captcha: { sdk: { update: "UpdateAttackProtectionCaptchaRequestContent" } },
  PhoneProviderProtection: { sdk: { update: "PatchPhoneProviderProtectionRequestContent" } },
  SuspiciousIpThrottling: { sdk: { update: "UpdateSuspiciousIpThrottlingSettingsRequestContent" } },
};
