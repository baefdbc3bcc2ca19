//! [`Value`] on the wire.

use std::error::Error as StdError;

use bytes::BytesMut;
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};

use crate::Value;

type Failure = Box<dyn StdError + Sync + Send>;

impl ToSql for Value {
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> Result<IsNull, Failure> {
        match (self, kind) {
            (Self::Null, _) => Ok(IsNull::Yes),
            (Self::Int(int), &Type::INT8) => int.to_sql(kind, out),
            (Self::Int(int), &Type::INT4) => i32::try_from(*int)?.to_sql(kind, out),
            (Self::Int(int), &Type::INT2) => i16::try_from(*int)?.to_sql(kind, out),
            (Self::Text(text), &Type::TEXT | &Type::VARCHAR) => text.to_sql(kind, out),
            (Self::Bytes(bytes), &Type::BYTEA) => bytes.to_sql(kind, out),
            _ => Err(format!("{} where the statement has {kind}", self.kind()).into()),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

impl FromSql<'_> for Value {
    fn from_sql(kind: &Type, raw: &[u8]) -> Result<Self, Failure> {
        match *kind {
            Type::INT8 => i64::from_sql(kind, raw).map(Self::Int),
            Type::INT4 => i32::from_sql(kind, raw).map(Self::from),
            Type::INT2 => i16::from_sql(kind, raw).map(|int| Self::Int(int.into())),
            Type::BOOL => bool::from_sql(kind, raw).map(Self::from),
            Type::TEXT | Type::VARCHAR | Type::NAME => String::from_sql(kind, raw).map(Self::Text),
            Type::BYTEA => Ok(Self::from(raw)),
            // pg_try_advisory_xact_lock and VACUUM-like functions.
            Type::VOID => Ok(Self::Null),
            _ => Err(format!("a column of type {kind}").into()),
        }
    }

    fn from_sql_null(_: &Type) -> Result<Self, Failure> {
        Ok(Self::Null)
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}
