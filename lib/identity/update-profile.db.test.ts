import { expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { createUser } from "@/lib/testing/factories";
import { UpdateProfile } from "./schemas";
import { updateProfile } from "./update-profile";

const address = { postcode: "03000", address: "서울 종로구", addressDetail: "1층", phone: "01012345678" };

test("what is named changes, what is not named stays", async () => {
  const { id } = await createUser(address);
  const profile = await updateProfile(id, UpdateProfile.parse({ name: " 박단골 ", phone: "02-123-4567" }));
  expect(profile).toMatchObject({ ...address, name: "박단골", phone: "021234567" });
});

test("what is emptied is gone", async () => {
  const { id } = await createUser(address);
  const profile = await updateProfile(id, UpdateProfile.parse({ phone: "", addressDetail: null }));
  expect(profile).toMatchObject({ phone: null, addressDetail: null, address: "서울 종로구" });
});

test("an empty change changes nothing", async () => {
  const { id } = await createUser(address);
  const { updatedAt: _, ...before } = await database().user.findUniqueOrThrow({ where: { id } });
  await updateProfile(id, UpdateProfile.parse({}));
  expect(await database().user.findUniqueOrThrow({ where: { id } })).toMatchObject(before);
});

test("nobody else's profile changes", async () => {
  const [{ id }, other] = [await createUser(), await createUser()];
  await updateProfile(id, { name: "박단골" });
  expect(await database().user.findUniqueOrThrow({ where: { id: other.id } })).toEqual(other);
});
