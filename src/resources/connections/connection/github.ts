import { open } from "../../../definition";
import { external, oauthClient, permissions, scopedBySwitches, scopes, switches, text } from "./fields";

/** Every switch is off unless set, but for `profile`. */
export const githubOptions = scopedBySwitches(
  open({
    ...external,
    ...oauthClient(text(255), text(255)),
    ...scopes,
    ...switches({ profile: "Asks for the user's basic profile. On unless set" }),
    ...permissions({
      adminOrg: "manage organizations and teams (`admin:org`)",
      adminPublicKey: "manage SSH keys (`admin:public_key`)",
      adminRepoHook: "manage and delete webhooks of repositories (`admin:repo_hook`)",
      deleteRepo: "delete repositories (`delete_repo`)",
      email: "read the user's addresses (`user:email`)",
      follow: "follow and unfollow users (`user:follow`)",
      gist: "write gists (`gist`)",
      notifications: "read notifications (`notifications`)",
      publicRepo: "read and write public repositories (`public_repo`)",
      readOrg: "read organizations and teams (`read:org`)",
      readPublicKey: "read SSH keys (`read:public_key`)",
      readRepoHook: "read webhooks of repositories (`read:repo_hook`)",
      readUser: "read the extended profile (`read:user`)",
      repo: "read and write all repositories (`repo`)",
      repoDeployment: "read and write deployments (`repo_deployment`)",
      repoStatus: "read and write commit statuses (`repo:status`)",
      writeOrg: "publish and hide memberships of organizations (`write:org`)",
      writePublicKey: "add SSH keys (`write:public_key`)",
      writeRepoHook: "write webhooks of repositories (`write:repo_hook`)",
    }),
  }),
);
