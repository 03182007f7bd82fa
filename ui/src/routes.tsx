import { type ComponentType, lazy } from "react";
import type { RouteObject } from "react-router";
import { Home } from "./shell/Home";
import { NotFoundPage } from "./shell/NotFoundPage";

const page = (load: () => Promise<Record<string, unknown>>, name: string) => {
  const Page = lazy(async () => ({ default: (await load())[name] as ComponentType }));
  return <Page />;
};

/** Every page with its address; each comes as a file of its own. */
export const PAGES: RouteObject[] = [
  { path: "/", element: <Home>{page(() => import("./features/insight/TodayPage"), "TodayPage")}</Home> },
  { path: "/search", element: page(() => import("./features/insight/SearchPage"), "SearchPage") },
  { path: "/targets", element: page(() => import("./features/inspection/TargetsPage"), "TargetsPage") },
  { path: "/declarations", element: page(() => import("./features/consignment/DeclarationsPage"), "DeclarationsPage") },
  { path: "/declarations/:id", element: page(() => import("./features/consignment/ConsignmentPage"), "ConsignmentPage") },
  { path: "/parties/:id", element: page(() => import("./features/party/PartyPage"), "PartyPage") },
  { path: "/xray", element: page(() => import("./features/xray/XrayPage"), "XrayPage") },
  { path: "/xray/scans", element: page(() => import("./features/xray/ScansPage"), "ScansPage") },
  { path: "/xray/scans/:id", element: page(() => import("./features/xray/ScanPage"), "ScanPage") },
  { path: "/xray/images", element: page(() => import("./features/xray/ImagesPage"), "ImagesPage") },
  { path: "/xray/devices", element: page(() => import("./features/xray/DevicesPage"), "DevicesPage") },
  { path: "/xray/devices/:id", element: page(() => import("./features/xray/DevicePage"), "DevicePage") },
  { path: "/xray/detector", element: page(() => import("./features/xray/DetectorPage"), "DetectorPage") },
  { path: "/xray/screeners", element: page(() => import("./features/xray/ScreenersPage"), "ScreenersPage") },
  { path: "/rules", element: page(() => import("./features/risk/rules/RulesPage"), "RulesPage") },
  { path: "/rules/new", element: page(() => import("./features/risk/rules/RulePage"), "NewRulePage") },
  { path: "/rules/:id", element: page(() => import("./features/risk/rules/RulePage"), "RulePage") },
  { path: "/models", element: page(() => import("./features/risk/models/ModelsPage"), "ModelsPage") },
  { path: "/lists", element: page(() => import("./features/risk/lists/ListsPage"), "ListsPage") },
  { path: "/lists/:name", element: page(() => import("./features/risk/lists/ListPage"), "ListPage") },
  { path: "/targeting", element: page(() => import("./features/risk/targeting/TargetingPage"), "TargetingPage") },
  { path: "/tasks", element: page(() => import("./features/risk/tasks/TasksPage"), "TasksPage") },
  { path: "/profiles/commodity/:hs", element: page(() => import("./features/risk/profile/ProfilePages"), "CommodityPage") },
  { path: "/profiles/route", element: page(() => import("./features/risk/profile/ProfilePages"), "RoutePage") },
  { path: "/profiles/trader", element: page(() => import("./features/risk/profile/ProfilePages"), "TraderPage") },
  { path: "/plan", element: page(() => import("./features/risk/plan/PlansPage"), "PlansPage") },
  { path: "/plan/:office", element: page(() => import("./features/risk/plan/PlanPage"), "PlanPage") },
  { path: "/what-if", element: page(() => import("./features/risk/plan/WhatIfPage"), "WhatIfPage") },
  { path: "/load", element: page(() => import("./features/consignment/load/LoadPage"), "LoadPage") },
  { path: "/loads/:id", element: page(() => import("./features/consignment/load/LoadDetailPage"), "LoadDetailPage") },
  { path: "/manifests", element: page(() => import("./features/consignment/manifest/ManifestsPage"), "ManifestsPage") },
  { path: "/manifests/:id", element: page(() => import("./features/consignment/manifest/ManifestPage"), "ManifestPage") },
  { path: "/jobs", element: page(() => import("./features/platform/JobsPage"), "JobsPage") },
  { path: "/audit", element: page(() => import("./features/platform/AuditPage"), "AuditPage") },
  { path: "/users", element: page(() => import("./features/platform/UsersPage"), "UsersPage") },
  { path: "/rates", element: page(() => import("./features/tariff/RatesPage"), "RatesPage") },
  { path: "/tokens", element: page(() => import("./features/platform/TokensPage"), "TokensPage") },
];

export const BUILT: ReadonlySet<string> = new Set(PAGES.map((route) => route.path ?? ""));

export const NOT_FOUND: RouteObject = { path: "*", element: <NotFoundPage /> };
