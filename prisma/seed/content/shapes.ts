export interface SeedSeller {
  slug: string;
  /** E-mail of the user who owns the shop; resolves in `sellerUsers`. */
  ownerEmail: string;
  businessName: string;
  story: string;
  /** Example numbers only: the middle group is always 00. */
  registrationNumber: string;
  supportPhone: string;
  address: string;
  /** Slug of the category the seller mostly works in. */
  category: string;
}

export interface SeedCategory {
  slug: string;
  name: string;
  description: string;
  order: number;
}

/** Served as /art/{art}-800.avif and /art/{art}-400.avif. */
export interface SeedImage {
  art: string;
  alt: string;
}

export interface SeedOption {
  name: string;
  values: string[];
}

export interface SeedVariant {
  /** One value per option, in the order of the options; empty when the product has none. */
  values: string[];
  priceDifference: number;
  stock: number;
}

export interface SeedProduct {
  slug: string;
  name: string;
  description: string;
  category: string;
  seller: string;
  price: number;
  listPrice: number;
  options: SeedOption[];
  variants: SeedVariant[];
  status: "ON_SALE" | "SUSPENDED";
  images: SeedImage[];
  tags: string[];
  releasedDaysAgo: number;
  /** True for the one product of the closing-time sale (마감 특가). */
  flashSale?: boolean;
}

export interface SeedCoupon {
  slug: string;
  name: string;
  description: string;
  kind: "FIXED" | "PERCENT" | "FREE_SHIPPING";
  /** Won for FIXED, percent for PERCENT, 0 for FREE_SHIPPING. */
  value: number;
  cap: number | null;
  minimum: number;
  quantity: number;
  /** How many shoppers of the seed hold it already, in the order of `shoppers`, never shopper@dangol.kr. */
  alreadyIssued: number;
  /** The issue window, in hours from the moment of seeding; negative lies in the past. */
  startsInHours: number;
  endsInHours: number;
  validDays: number;
}

export interface SeedPerson {
  email: string;
  name: string;
  phone: string;
  zipCode: string;
  address: string;
  addressDetail: string;
  role: "SHOPPER" | "SELLER" | "ADMIN";
}
