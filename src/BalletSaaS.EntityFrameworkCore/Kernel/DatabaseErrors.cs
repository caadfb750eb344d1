using BalletSaaS.Accounts;
using BalletSaaS.Bookings;
using BalletSaaS.Classes;
using BalletSaaS.Credits;
using BalletSaaS.Customers;
using BalletSaaS.Memberships;
using BalletSaaS.Notifications;
using BalletSaaS.Progress;
using BalletSaaS.Schedule;
using BalletSaaS.Tenants;
using Npgsql;

namespace BalletSaaS.Kernel;

/// <summary>What a refusal of the database means to the caller; the last wall speaks the same language as the rules before it.</summary>
public static class DatabaseErrors
{
    private static readonly Dictionary<string, ErrorCode> ByName = new()
    {
        ["ux_tenants_slug"] = TenantErrors.SlugTaken,
        ["ux_users_normalized_email"] = AccountErrors.EmailTaken,
        ["ux_users_normalized_user_name"] = AccountErrors.EmailTaken,
        ["ux_refresh_tokens_hash"] = AccountErrors.RefreshTokenInvalid,
        ["ux_customers_user_id"] = AccountErrors.EmailTaken,
        ["ck_customers_credit_balance"] = CreditErrors.BelowZero,
        ["ck_guardianships_oneself"] = CustomerErrors.NotAGuardian,
        ["ux_guardianships_pair"] = KernelErrors.Concurrency,
        ["ck_customer_photos_content"] = CustomerErrors.PhotoUnusable,
        ["ux_customer_photos_customer_id"] = KernelErrors.Concurrency,
        ["ux_memberships_current"] = KernelErrors.Concurrency,
        ["ux_memberships_intro"] = MembershipErrors.IntroUsed,
        ["ck_memberships_dates"] = KernelErrors.Validation,
        ["ck_plans_numbers"] = KernelErrors.Validation,
        ["ux_plans_name"] = MembershipErrors.PlanNameTaken,
        ["ck_pauses_dates"] = MembershipErrors.PauseInvalid,
        ["ex_pauses_dates"] = MembershipErrors.PauseOverlaps,
        ["ux_pause_requests_open"] = MembershipErrors.PauseRequested,
        ["ck_pause_requests_dates"] = MembershipErrors.PauseInvalid,
        ["ux_credit_lots_period"] = MembershipErrors.AlreadyRenewed,
        ["ck_rooms_capacity"] = KernelErrors.Validation,
        ["ux_rooms_name"] = ClassErrors.RoomNameTaken,
        ["ck_classes_numbers"] = KernelErrors.Validation,
        ["ck_classes_ages"] = ClassErrors.AgesInvalid,
        ["ux_classes_import_key"] = KernelErrors.Concurrency,
        ["ck_class_instances_seats"] = BookingErrors.ClassFull,
        ["ck_class_instances_waiting"] = KernelErrors.Concurrency,
        ["ck_class_instances_time"] = ClassErrors.EndsBeforeStart,
        ["ux_class_instances_series"] = ScheduleErrors.SlotTaken,
        ["ux_class_instances_start"] = ScheduleErrors.SlotTaken,
        ["ck_closures_dates"] = ClassErrors.EndsBeforeStart,
        ["ux_closures_dates"] = ScheduleErrors.ClosureExists,
        ["ck_credit_lots_remaining"] = CreditErrors.NotEnough,
        ["ck_credit_lots_held"] = CreditErrors.NotEnough,
        ["ck_credit_lots_dates"] = CreditErrors.ExpiryInThePast,
        ["ck_credit_transactions_chain"] = CreditErrors.BelowZero,
        ["ck_credit_transactions_notes"] = CreditErrors.NotesMissing,
        ["ux_credit_transactions_sequence"] = KernelErrors.Concurrency,
        ["ux_credit_transactions_cause"] = CreditErrors.AlreadySettled,
        ["ux_bookings_live"] = BookingErrors.AlreadyBooked,
        ["ux_calendar_feeds_customer_id"] = KernelErrors.Concurrency,
        ["ux_calendar_feeds_hash"] = KernelErrors.Concurrency,
        ["ck_bookings_credits"] = CreditErrors.AlreadySettled,
        ["ck_bookings_mark"] = BookingErrors.NotOnRoster,
        ["ck_checkpoints_goal"] = KernelErrors.Validation,
        ["ux_checkpoints_goal"] = ProgressErrors.CheckpointExists,
        ["ux_reached_checkpoints_once"] = KernelErrors.Concurrency,
        ["ux_notifications_cause"] = KernelErrors.Concurrency,
        ["ux_notification_preferences_customer_id"] = KernelErrors.Concurrency,
        ["ck_notification_preferences_quiet"] = KernelErrors.Validation,
        ["ux_push_subscriptions_endpoint"] = KernelErrors.Concurrency,
        ["ck_push_subscriptions_keys"] = NotificationErrors.KeysInvalid,
        ["ck_bookings_costs"] = KernelErrors.Validation,
        ["ck_class_approvals_what"] = BookingErrors.ApprovalInvalid,
        ["ck_class_approvals_dates"] = BookingErrors.ApprovalInvalid,
    };

    /// <summary>The constraints that are known by their whole name.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>The code of a constraint; null for a name that nobody knows, which a test forbids.</summary>
    public static ErrorCode? For(string? constraint) => constraint switch
    {
        null => null,
        _ when ByName.TryGetValue(constraint, out var code) => code,
        _ when constraint.StartsWith("fk_", StringComparison.Ordinal) => KernelErrors.ReferenceMissing,
        _ when constraint.StartsWith("pk_", StringComparison.Ordinal) => KernelErrors.Concurrency,
        _ => null,
    };

    /// <summary>The refusal behind a database error, or null when it is a fault.</summary>
    public static BusinessException? Translate(Exception error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            if (cause is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable })
            {
                return new BusinessException(KernelErrors.Concurrency, error);
            }

            // A text with a character that no text of PostgreSQL can have (NUL) passed the edge.
            if (cause is PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter })
            {
                return new BusinessException(KernelErrors.Validation, error);
            }

            if (cause is PostgresException { ConstraintName: { } name } && For(name) is { } code)
            {
                return new BusinessException(code, error);
            }
        }

        return null;
    }
}
