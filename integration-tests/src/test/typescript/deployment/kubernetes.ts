// SPDX-License-Identifier: Apache-2.0
/** What the examples for Kubernetes may have. */
import type { IIngress } from "kubernetes-models/networking.k8s.io/v1";
import type { IContainer, IEnvVar, IPodSpec, IResourceRequirements, ISecurityContext, IVolume, IVolumeMount } from "kubernetes-models/v1";

interface Key {
  name: string;
  key: string;
  optional?: boolean;
}

/** The parts of the Operator's resource that the example has, as the classes of the Operator 26.7 name them. */
export interface Keycloak {
  apiVersion: "k8s.keycloak.org/v2beta1";
  kind: "Keycloak";
  metadata: { name: string };
  spec: {
    instances?: number;
    image?: string;
    startOptimized?: boolean;
    db?: { vendor?: string; host?: string; port?: number; database?: string; usernameSecret?: Key; passwordSecret?: Key };
    bootstrapAdmin?: { user?: { secret?: string } };
    hostname?: { hostname?: string; admin?: string; strict?: boolean };
    http?: { httpEnabled?: boolean; httpPort?: number; tlsSecret?: string };
    proxy?: { headers?: string };
    ingress?: { enabled?: boolean; className?: string };
    resources?: IResourceRequirements;
    unsupported?: { podTemplate?: { spec: Omit<IPodSpec, "containers"> & { containers: Omit<IContainer, "name">[] } } };
  };
}

/** The parts of the chart's values that go into the pod as they are. */
export interface Values {
  securityContext: ISecurityContext;
  extraEnv: IEnvVar[];
  extraVolumes: IVolume[];
  extraVolumeMounts: IVolumeMount[];
}

export type { IIngress as Ingress };
