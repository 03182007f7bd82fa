import type { DeclarationContent, DeclarationView, VersionView } from "@/features/consignment/declarations";
import type { LoadView, Preview } from "@/features/consignment/load/loads";
import type { HitRate, TodayView, Wait } from "@/features/insight/today";
import type { Finding, TargetRow, WorkView } from "@/features/inspection/targets";
import type { PartyView } from "@/features/party/parties";
import type { AuditVerification, AuditView } from "@/features/platform/audit";
import type { JobView } from "@/features/platform/jobs";
import type { Session } from "@/features/platform/session";
import type { RoleView, TokenView, UserView } from "@/features/platform/users";
import type { AssessmentView } from "@/features/risk/assessment";
import type { ListEntry, ListView } from "@/features/risk/lists/lists";
import type { Metrics, ModelCard, ModelVersion } from "@/features/risk/models/models";
import type { DraftRule, FieldView, StoredRule } from "@/features/risk/rules/rules";
import type { Detector, DetectorClass } from "@/features/xray/detector";
import type { Crop, TaughtClass } from "@/features/xray/images";
import type { components } from "./schema";

type Schemas = components["schemas"];
/** A field that a page reads and the server no longer sends: its name. Nothing, where they agree. */
type Lost<Name extends keyof Schemas, View> = Exclude<keyof View, keyof Schemas[Name]>;
type Agreed<Losses extends never> = Losses;

/**
 * Every field the pages read, held against the description of the API that the server generates: a field that is
 * renamed or dropped there ends this file's compilation, and with it the build.
 */
export type Agreement = Agreed<
  | Lost<"SessionView", Session>
  | Lost<"JobView", JobView>
  | Lost<"AuditView", AuditView>
  | Lost<"AuditVerification", AuditVerification>
  | Lost<"UserView", UserView>
  | Lost<"RoleView", RoleView>
  | Lost<"TokenView", TokenView>
  | Lost<"Declaration", DeclarationView>
  | Lost<"LodgeDeclaration", DeclarationContent>
  | Lost<"VersionView", VersionView>
  | Lost<"PartyView", PartyView>
  | Lost<"Assessment", AssessmentView>
  | Lost<"TargetView", TargetRow>
  | Lost<"WorkView", WorkView>
  | Lost<"FindingView", Finding>
  | Lost<"TodayView", TodayView>
  | Lost<"HitRate", HitRate>
  | Lost<"Wait", Wait>
  | Lost<"DraftRule", DraftRule>
  | Lost<"StoredRule", StoredRule>
  | Lost<"FieldView", FieldView>
  | Lost<"ModelVersion", ModelVersion>
  | Lost<"ModelCard", ModelCard>
  | Lost<"Metrics", Metrics>
  | Lost<"LoadView", LoadView>
  | Lost<"Preview", Preview>
  | Lost<"ListView", ListView>
  | Lost<"ListEntry", ListEntry>
  | Lost<"DetectorView", Detector>
  | Lost<"ClassOf", DetectorClass>
  | Lost<"Crop", Crop>
  | Lost<"TaughtClass", TaughtClass>
>;
