// SPDX-License-Identifier: Apache-2.0
// What somebody would write with a client that is generated from docs/reference/openapi.yaml. It is only type-checked.
import createClient from "openapi-fetch";
import type { components, paths } from "./portal.js";

type Request = components["schemas"]["RegistrationRequest"];

const portal = createClient<paths>({
  baseUrl: "https://login.example.com/realms/portal/portal",
  headers: { Authorization: "Bearer token" },
});

export async function waiting(): Promise<Request[]> {
  const { data, error } = await portal.GET("/api/registration-requests", {
    params: { query: { state: "PENDING_APPROVAL", max: 100 } },
  });
  if (error) {
    throw new Error("errorMessage" in error ? error.errorMessage : error.error);
  }
  return data.requests;
}

export async function approve(request: Request): Promise<Request | undefined> {
  const { data } = await portal.POST("/api/registration-requests/{id}/approve", {
    params: { path: { id: request.id }, header: { "If-Match": `"${request.version}"` } },
    body: { organization: request.organization?.name ?? null },
  });
  return data;
}

export async function rejectAll(requests: Request[], reason: string): Promise<string[]> {
  const { data } = await portal.POST("/api/registration-requests/bulk", {
    body: { decision: "reject", reason, items: requests.map(({ id, version }) => ({ id, version })) },
  });
  return (data?.results ?? []).filter((result) => result.code).map((result) => result.errorMessage ?? "");
}

export async function whoMayBeRemoved(): Promise<string[]> {
  const { data } = await portal.GET("/api/users", { params: { query: { state: "ACTIVE" } } });
  return (data?.users ?? []).filter((row) => row.may.allowed.includes("remove-user")).map((row) => row.username);
}

export async function whyNot(request: Request): Promise<string | undefined> {
  return request.may?.["decide-request"]?.reason;
}

export async function underSingleSignOn(id: string): Promise<boolean | undefined> {
  const { data } = await portal.PUT("/api/organizations/{id}", { params: { path: { id } }, body: { ssoManaged: true } });
  return data?.ssoManaged;
}

export async function mistakesAreSeen(): Promise<void> {
  // @ts-expect-error there is no such state
  await portal.GET("/api/users", { params: { query: { state: "WAITING" } } });
  // @ts-expect-error there is no such route
  await portal.GET("/api/nothing");
  await portal.POST("/api/registration-requests/bulk", {
    // @ts-expect-error there is no such decision
    body: { decision: "postpone", items: [] },
  });
  // @ts-expect-error an id is a part of the path
  await portal.POST("/api/registration-requests/{id}/approve", { params: { path: {} } });
}
