import { describeProtocol } from "./testing/describe-protocol.ts";

describeProtocol("stream");
