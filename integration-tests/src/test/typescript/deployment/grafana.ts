// SPDX-License-Identifier: Apache-2.0
/** A dashboard as its JSON is written: panels with the options of their kind. */
import type * as grafana from "@grafana/schema";
import type { Options as StatOptions } from "@grafana/schema/dist/types/raw/composable/stat/panelcfg/x/StatPanelCfg_types.gen.d.ts";
import type { Options as TimeSeriesOptions } from "@grafana/schema/dist/types/raw/composable/timeseries/panelcfg/x/TimeSeriesPanelCfg_types.gen.d.ts";

/** JSON has the word of an enumeration. */
type Json<T> = T extends string
  ? `${T}`
  : T extends (infer E)[]
    ? Json<E>[]
    : T extends object
      ? { [K in keyof T]: Json<T[K]> }
      : T;

interface Query {
  refId: string;
  datasource: { type: "prometheus"; uid: string };
  expr: string;
  legendFormat?: string;
  instant?: boolean;
  range?: boolean;
}

/** Grafana has a default for each option, not for a part of one. */
type Kind<Name, Options> = Omit<Json<grafana.Panel>, "type" | "options" | "targets" | "fieldConfig"> & {
  type: Name;
  options: Partial<Json<Options>>;
  targets: Query[];
  fieldConfig?: { defaults: Json<Omit<grafana.FieldConfig, "custom">>; overrides: [] };
};

/** Not among the published types; as the panel's source has it. */
interface AlertListOptions {
  viewMode: "list";
  groupMode: "default";
  sortOrder: 1;
  datasource: string;
  stateFilter: Record<"firing" | "pending" | "recovering" | "noData" | "normal" | "error", boolean>;
}

export type Dashboard = Omit<Json<grafana.Dashboard>, "panels"> & {
  panels: (Kind<"stat", StatOptions> | Kind<"timeseries", TimeSeriesOptions> | Kind<"alertlist", AlertListOptions>)[];
};
