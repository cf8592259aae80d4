import { randomBytes } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import * as pulumi from "@pulumi/pulumi";

// These stand for a bucket and an object in it, at whichever cloud you are: a website whose address is known only once
// it exists, and a file in it. They are dynamic providers of the program, so that nobody needs an account to try it.

const websites: pulumi.dynamic.ResourceProvider = {
  async create({ root }) {
    const id = `site-${randomBytes(4).toString("hex")}`;
    const folder = path.join(root, id);
    await mkdir(folder, { recursive: true });
    return { id, outs: { root, folder, url: `https://${id}.web.example.com` } };
  },
  delete: (_, { folder }) => rm(folder, { recursive: true, force: true }),
};

/** A static website. */
export class Website extends pulumi.dynamic.Resource {
  declare readonly folder: pulumi.Output<string>;
  /** Where it is served; the cloud chooses it. */
  declare readonly url: pulumi.Output<string>;

  constructor(name: string, args: { root: pulumi.Input<string> }, options?: pulumi.CustomResourceOptions) {
    super(websites, name, { folder: undefined, url: undefined, ...args }, options);
  }
}

const files: pulumi.dynamic.ResourceProvider = {
  async create({ folder, name, content }) {
    await writeFile(path.join(folder, name), content);
    return { id: `${folder}/${name}`, outs: { folder, name, content } };
  },
  async update(_id, _olds, { folder, name, content }) {
    await writeFile(path.join(folder, name), content);
    return { outs: { folder, name, content } };
  },
};

/** A file of a website. */
export class WebsiteFile extends pulumi.dynamic.Resource {
  constructor(
    name: string,
    args: { folder: pulumi.Input<string>; name: pulumi.Input<string>; content: pulumi.Input<string> },
    options?: pulumi.CustomResourceOptions,
  ) {
    super(files, name, args, options);
  }
}
