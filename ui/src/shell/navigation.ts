import {
  IconAdjustmentsHorizontal, IconArrowsSplit, IconBriefcase, IconChartLine, IconChecklist, IconClipboardList, IconCoins, IconCrosshair, IconFileUpload, IconGauge, IconKey, IconListCheck, IconListDetails,
  IconDeviceDesktopAnalytics, IconPhotoScan, IconPhotoSearch, IconRadar2, IconScan, IconUserScan,
  IconShieldCheck, IconShip, IconTargetArrow, IconUsers,
} from "@tabler/icons-react";
import type { ComponentType } from "react";
import type { TextKey } from "@/i18n/text";

export interface Destination {
  path: string;
  label: TextKey;
  icon: ComponentType<{ size?: number; stroke?: number }>;
  /** The second key after `g`. */
  key: string;
  /** Whoever has one of these sees it; everybody when empty. The server decides again on every request. */
  permissions: string[];
}

export interface Task {
  label: TextKey;
  destinations: Destination[];
}

/** The console by task: what an officer comes to do, not what a table is called. */
export const TASKS: Task[] = [
  {
    label: "nav.watch",
    destinations: [
      { path: "/", label: "nav.today", icon: IconGauge, key: "t", permissions: ["INSIGHT_READ"] },
      { path: "/targets", label: "nav.targets", icon: IconTargetArrow, key: "q", permissions: ["TARGET_WORK"] },
    ],
  },
  {
    label: "nav.consignments",
    destinations: [
      { path: "/declarations", label: "nav.declarations", icon: IconListDetails, key: "d", permissions: ["DECLARATION_READ", "DECLARATION_READ_OWN"] },
      { path: "/manifests", label: "nav.manifests", icon: IconShip, key: "m", permissions: ["DECLARATION_READ", "DECLARATION_READ_OWN"] },
      { path: "/load", label: "nav.load", icon: IconFileUpload, key: "l", permissions: ["FILE_LOAD"] },
    ],
  },
  {
    label: "nav.screening",
    destinations: [
      { path: "/xray", label: "nav.xray", icon: IconScan, key: "c", permissions: ["SCAN_SCREEN"] },
      { path: "/xray/scans", label: "nav.scans", icon: IconPhotoScan, key: "s", permissions: ["SCAN_READ"] },
      { path: "/xray/images", label: "nav.images", icon: IconPhotoSearch, key: "b", permissions: ["SCAN_READ"] },
      { path: "/xray/devices", label: "nav.devices", icon: IconDeviceDesktopAnalytics, key: "v", permissions: ["SCAN_READ", "DEVICE_ADMIN"] },
      { path: "/xray/detector", label: "nav.detector", icon: IconRadar2, key: "f", permissions: ["SCAN_READ"] },
      { path: "/xray/screeners", label: "nav.screeners", icon: IconUserScan, key: "e", permissions: ["SCAN_SCREEN", "SCAN_SUPERVISE"] },
    ],
  },
  {
    label: "nav.risk",
    destinations: [
      { path: "/tasks", label: "nav.tasks", icon: IconChecklist, key: "x", permissions: ["RULE_READ"] },
      { path: "/rules", label: "nav.rules", icon: IconListCheck, key: "r", permissions: ["RULE_READ"] },
      { path: "/lists", label: "nav.lists", icon: IconClipboardList, key: "w", permissions: ["LIST_READ"] },
      { path: "/models", label: "nav.models", icon: IconChartLine, key: "o", permissions: ["MODEL_READ"] },
      { path: "/plan", label: "nav.plan", icon: IconAdjustmentsHorizontal, key: "p", permissions: ["PLAN_READ"] },
      { path: "/what-if", label: "nav.whatIf", icon: IconArrowsSplit, key: "i", permissions: ["PLAN_READ"] },
      { path: "/targeting", label: "nav.targeting", icon: IconCrosshair, key: "g", permissions: ["PLAN_READ"] },
    ],
  },
  {
    label: "nav.administer",
    destinations: [
      { path: "/jobs", label: "nav.jobs", icon: IconBriefcase, key: "j", permissions: ["JOB_READ"] },
      { path: "/audit", label: "nav.audit", icon: IconShieldCheck, key: "a", permissions: ["AUDIT_READ"] },
      { path: "/rates", label: "nav.rates", icon: IconCoins, key: "y", permissions: ["RATE_WRITE"] },
      { path: "/users", label: "nav.users", icon: IconUsers, key: "u", permissions: ["USER_ADMIN"] },
      { path: "/tokens", label: "nav.tokens", icon: IconKey, key: "k", permissions: ["TOKEN_ADMIN"] },
    ],
  },
];

/** The place in the navigation that an address belongs to; the longest where one lies within another. */
export function placeOf(pathname: string): Destination | undefined {
  return TASKS.flatMap((task) => task.destinations)
    .filter(({ path }) => path !== "/" && (pathname === path || pathname.startsWith(`${path}/`)))
    .sort((a, b) => b.path.length - a.path.length)[0];
}

export const isOpenTo = ({ permissions }: Destination, has: (permission: string) => boolean) => permissions.length === 0 || permissions.some(has);

export function visibleTasks(has: (permission: string) => boolean, built: ReadonlySet<string>): Task[] {
  return TASKS.map((task) => ({
    ...task,
    destinations: task.destinations.filter(
      (place) => built.has(place.path) && isOpenTo(place, has),
    ),
  })).filter((task) => task.destinations.length > 0);
}
