import { lookupIn, type RecordLookup } from '@shared/article/record-lookup'

/** A few records of a made-up beauty desk, with ids that tell them apart at sight. */
export const IDS = {
  brand: '01900000-0000-7000-8000-0000000000b1',
  otherBrand: '01900000-0000-7000-8000-0000000000b2',
  product: '01900000-0000-7000-8000-0000000000c1',
  otherProduct: '01900000-0000-7000-8000-0000000000c2',
  expert: '01900000-0000-7000-8000-0000000000e1',
  otherExpert: '01900000-0000-7000-8000-0000000000e2',
  picture: '01900000-0000-7000-8000-0000000000f1',
  otherPicture: '01900000-0000-7000-8000-0000000000f2',
  gone: '01900000-0000-7000-8000-000000000000',
} as const

export const sampleRecords: RecordLookup = lookupIn({
  brands: [
    { id: IDS.brand, name: 'Maison Orlé' },
    { id: IDS.otherBrand, name: 'Fern & Salt' },
  ],
  products: [
    {
      id: IDS.product,
      name: 'Quiet Clay Mask',
      brandId: IDS.brand,
      sizes: [{ id: 's1', label: '75 ml' }],
      prices: [
        { id: 'p1', sizeId: 's1', amountMinor: 3800, currency: 'EUR', asOf: '2026-01-05' },
        { id: 'p2', sizeId: 's1', amountMinor: 4200, currency: 'EUR', asOf: '2026-06-01' },
      ],
      links: [{ kind: 'affiliate', label: 'Shop', url: 'https://shop.example/clay?ref=desk&x=1' }],
      pictureMediaId: IDS.otherPicture,
    },
    {
      id: IDS.otherProduct,
      name: 'Dew* Oil_No. 3 <light>',
      brandId: null,
      sizes: [],
      prices: [],
      links: [],
      pictureMediaId: null,
    },
  ],
  experts: [
    {
      id: IDS.expert,
      name: 'Dr. Ines Okafor',
      title: 'Consultant dermatologist',
      employer: 'Harbour Skin Clinic',
      credentials: [
        { id: 'k1', name: 'MRCP', issuer: '', verifiedOn: null, expiresOn: null, url: null },
        { id: 'k2', name: 'PhD', issuer: '', verifiedOn: null, expiresOn: null, url: null },
      ],
      bioShort: 'She treats people, not pores.',
      portraitMediaId: IDS.picture,
    },
    {
      id: IDS.otherExpert,
      name: 'Mara Lindqvist',
      title: 'Facialist',
      employer: '',
      credentials: [],
      bioShort: '',
      portraitMediaId: null,
    },
  ],
  media: [
    {
      id: IDS.picture,
      fileName: 'Ines à la clinique (1).JPG',
      contentHash: 'a1b2c3d4'.repeat(8),
      mimeType: 'image/jpeg',
      creator: '',
      copyright: '',
      rotation: 0,
      crop: null,
      alt: 'A woman in a white coat at a window',
      decorative: false,
      credit: 'Lena Brandt',
      source: 'Own shoot',
      licence: 'All rights reserved',
      width: 1600,
      height: 1067,
    },
    {
      id: IDS.otherPicture,
      mimeType: 'image/png',
      creator: '',
      copyright: '',
      rotation: 0,
      crop: null,
      fileName: 'texture.png',
      contentHash: '0f9e8d7c'.repeat(8),
      alt: '',
      decorative: true,
      credit: 'Image: Vestra',
      source: '',
      licence: '',
      width: null,
      height: null,
    },
  ],
})
