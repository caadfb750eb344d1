using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace BalletSaaS.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "idempotency_keys",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    request_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    response = table.Column<string>(type: "jsonb", nullable: false),
                    creation_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency_keys", x => new { x.tenant_id, x.key });
                })
                .Annotation("Npgsql:StorageParameter:fillfactor", 70);

            migrationBuilder.CreateTable(
                name: "outbox_messages",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    kind = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    payload = table.Column<string>(type: "jsonb", nullable: false),
                    creation_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    last_error = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    processed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_messages", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "tenants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(63)", maxLength: 63, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    time_zone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    currency = table.Column<string>(type: "character(3)", fixedLength: true, maxLength: 3, nullable: false),
                    status = table.Column<short>(type: "smallint", nullable: false),
                    creation_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    books_checked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    unbalanced_customers = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tenants", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_logs",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    entity_name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    entity_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    change_type = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    changes = table.Column<string>(type: "jsonb", nullable: false),
                    creation_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_logs", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_audit_logs_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "checkpoints",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    goal = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    is_standard = table.Column<bool>(type: "boolean", nullable: false),
                    archived_on = table.Column<DateOnly>(type: "date", nullable: true),
                    creation_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    creator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    last_modification_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_modifier_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_checkpoints", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_checkpoints_goal", "goal between 1 and 10000");
                    table.ForeignKey(
                        name: "fk_checkpoints_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "closures",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_date = table.Column<DateOnly>(type: "date", nullable: false),
                    to_date = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    creation_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    creator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    last_modification_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_modifier_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_closures", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_closures_dates", "to_date >= from_date");
                    table.ForeignKey(
                        name: "fk_closures_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plans",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    description = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    type = table.Column<short>(type: "smallint", nullable: false),
                    price_minor = table.Column<long>(type: "bigint", nullable: false),
                    credits_per_period = table.Column<int>(type: "integer", nullable: false),
                    rollover = table.Column<bool>(type: "boolean", nullable: false),
                    once_per_person = table.Column<bool>(type: "boolean", nullable: false),
                    is_archived = table.Column<bool>(type: "boolean", nullable: false),
                    creation_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    creator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    last_modification_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_modifier_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_plans_numbers", "price_minor between 0 and 100000000 and credits_per_period between 0 and 1000");
                    table.ForeignKey(
                        name: "fk_plans_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rooms",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    capacity = table.Column<int>(type: "integer", nullable: true),
                    is_archived = table.Column<bool>(type: "boolean", nullable: false),
                    creation_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    creator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    last_modification_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_modifier_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rooms", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_rooms_capacity", "capacity between 1 and 1000");
                    table.ForeignKey(
                        name: "fk_rooms_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "settings",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    value = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settings", x => new { x.tenant_id, x.name });
                    table.ForeignKey(
                        name: "fk_settings_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    last_name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    roles = table.Column<string[]>(type: "text[]", nullable: false),
                    creation_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reset_asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    confirmation_asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    authenticator_key = table.Column<string>(type: "text", nullable: true),
                    authenticator_step = table.Column<long>(type: "bigint", nullable: false),
                    user_name = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_users", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_users_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "classes",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    description = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    instructor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    instructor_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    room_id = table.Column<Guid>(type: "uuid", nullable: true),
                    room_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    duration_minutes = table.Column<int>(type: "integer", nullable: false),
                    max_capacity = table.Column<int>(type: "integer", nullable: false),
                    price_credits = table.Column<int>(type: "integer", nullable: false),
                    color = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: true),
                    level = table.Column<short>(type: "smallint", nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    time_zone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    frequency = table.Column<short>(type: "smallint", nullable: true),
                    interval = table.Column<int>(type: "integer", nullable: true),
                    days_of_week = table.Column<int[]>(type: "integer[]", nullable: true),
                    start_time = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    start_date = table.Column<DateOnly>(type: "date", nullable: true),
                    end_date = table.Column<DateOnly>(type: "date", nullable: true),
                    opens_days_before = table.Column<int>(type: "integer", nullable: true),
                    closes_minutes_before = table.Column<int>(type: "integer", nullable: true),
                    free_cancel_hours = table.Column<int>(type: "integer", nullable: true),
                    late_cancel_keeps_percent = table.Column<int>(type: "integer", nullable: true),
                    no_show_keeps_percent = table.Column<int>(type: "integer", nullable: true),
                    waitlist_mode = table.Column<short>(type: "smallint", nullable: true),
                    offer_minutes = table.Column<int>(type: "integer", nullable: true),
                    offer_cut_off_minutes = table.Column<int>(type: "integer", nullable: true),
                    leave_free_minutes = table.Column<int>(type: "integer", nullable: true),
                    min_level = table.Column<short>(type: "smallint", nullable: false),
                    min_age = table.Column<int>(type: "integer", nullable: true),
                    max_age = table.Column<int>(type: "integer", nullable: true),
                    requires_approval = table.Column<bool>(type: "boolean", nullable: false),
                    discipline = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    earlier = table.Column<string>(type: "jsonb", nullable: false),
                    import_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    is_deleted = table.Column<bool>(type: "boolean", nullable: false),
                    creation_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    creator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    last_modification_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_modifier_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_classes", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_classes_ages", "max_age is null or min_age is null or max_age >= min_age");
                    table.CheckConstraint("ck_classes_numbers", "duration_minutes between 5 and 480 and max_capacity between 1 and 1000 and price_credits between 0 and 100");
                    table.ForeignKey(
                        name: "fk_classes_instructor_id",
                        columns: x => new { x.tenant_id, x.instructor_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_classes_room_id",
                        columns: x => new { x.tenant_id, x.room_id },
                        principalTable: "rooms",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_classes_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "customers",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    first_name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    last_name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    phone = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    language = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    leaderboard_opt_out = table.Column<bool>(type: "boolean", nullable: false),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: true),
                    level = table.Column<short>(type: "smallint", nullable: false),
                    credit_balance = table.Column<int>(type: "integer", nullable: false),
                    last_sequence = table.Column<int>(type: "integer", nullable: false),
                    streak_weeks = table.Column<int>(type: "integer", nullable: false),
                    best_streak_weeks = table.Column<int>(type: "integer", nullable: false),
                    total_classes_attended = table.Column<int>(type: "integer", nullable: false),
                    last_attended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    paused_until = table.Column<DateOnly>(type: "date", nullable: true),
                    is_deleted = table.Column<bool>(type: "boolean", nullable: false),
                    creation_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    creator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    last_modification_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_modifier_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customers", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_customers_credit_balance", "credit_balance >= 0");
                    table.ForeignKey(
                        name: "fk_customers_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_customers_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Npgsql:StorageParameter:fillfactor", 70);

            migrationBuilder.CreateTable(
                name: "recovery_codes",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_codes", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_recovery_codes_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "refresh_tokens",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    generation = table.Column<int>(type: "integer", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<short>(type: "smallint", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    persistent = table.Column<bool>(type: "boolean", nullable: false),
                    device = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    creation_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_refresh_tokens", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_refresh_tokens_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "class_instances",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    class_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    instructor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    instructor_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    substitute_for = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    room_id = table.Column<Guid>(type: "uuid", nullable: true),
                    room_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    color = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: true),
                    level = table.Column<short>(type: "smallint", nullable: false),
                    local_date = table.Column<DateOnly>(type: "date", nullable: false),
                    local_start_time = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    moved_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    series_date = table.Column<DateOnly>(type: "date", nullable: true),
                    series_time = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    status = table.Column<short>(type: "smallint", nullable: false),
                    max_capacity = table.Column<int>(type: "integer", nullable: false),
                    seat_limit = table.Column<int>(type: "integer", nullable: false),
                    booked_count = table.Column<int>(type: "integer", nullable: false),
                    waitlist_count = table.Column<int>(type: "integer", nullable: false),
                    promotable_count = table.Column<int>(type: "integer", nullable: false),
                    offered_count = table.Column<int>(type: "integer", nullable: false),
                    late_count = table.Column<int>(type: "integer", nullable: false),
                    refunds_due = table.Column<int>(type: "integer", nullable: false),
                    price_credits = table.Column<int>(type: "integer", nullable: false),
                    booking_opens_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    free_cancel_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closes_minutes_before = table.Column<int>(type: "integer", nullable: false),
                    late_cancel_percent = table.Column<int>(type: "integer", nullable: false),
                    no_show_percent = table.Column<int>(type: "integer", nullable: false),
                    waitlist_mode = table.Column<short>(type: "smallint", nullable: false),
                    offer_minutes = table.Column<int>(type: "integer", nullable: false),
                    offer_cut_off_minutes = table.Column<int>(type: "integer", nullable: false),
                    leave_free_minutes = table.Column<int>(type: "integer", nullable: false),
                    min_level = table.Column<short>(type: "smallint", nullable: false),
                    min_age = table.Column<int>(type: "integer", nullable: true),
                    max_age = table.Column<int>(type: "integer", nullable: true),
                    requires_approval = table.Column<bool>(type: "boolean", nullable: false),
                    discipline = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    roster_closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    roster_closed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    cancellation_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    creation_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    creator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    last_modification_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_modifier_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_class_instances", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_class_instances_seats", "booked_count >= 0 and offered_count >= 0 and booked_count + offered_count <= seat_limit and seat_limit >= max_capacity");
                    table.CheckConstraint("ck_class_instances_time", "ends_at > starts_at and ends_at <= starts_at + interval '480 minutes'");
                    table.CheckConstraint("ck_class_instances_waiting", "offered_count + promotable_count <= waitlist_count and promotable_count >= 0 and late_count >= 0 and refunds_due >= 0");
                    table.ForeignKey(
                        name: "fk_class_instances_class_id",
                        columns: x => new { x.tenant_id, x.class_id },
                        principalTable: "classes",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_class_instances_instructor_id",
                        columns: x => new { x.tenant_id, x.instructor_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_class_instances_room_id",
                        columns: x => new { x.tenant_id, x.room_id },
                        principalTable: "rooms",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Npgsql:StorageParameter:fillfactor", 60);

            migrationBuilder.CreateTable(
                name: "calendar_feeds",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    creation_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_feeds", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_calendar_feeds_customer_id",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "customers",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "class_approvals",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    class_id = table.Column<Guid>(type: "uuid", nullable: true),
                    discipline = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    signed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    creation_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    creator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    last_modification_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_modifier_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_class_approvals", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_class_approvals_dates", "valid_until is null or valid_until >= valid_from");
                    table.CheckConstraint("ck_class_approvals_what", "(class_id is null) <> (discipline is null)");
                    table.ForeignKey(
                        name: "fk_class_approvals_class_id",
                        columns: x => new { x.tenant_id, x.class_id },
                        principalTable: "classes",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_class_approvals_customer_id",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "customers",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_class_approvals_signed_by_id",
                        columns: x => new { x.tenant_id, x.signed_by_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "customer_photos",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    media_type = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    creation_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customer_photos", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_customer_photos_content", "media_type in ('image/jpeg', 'image/png') and octet_length(content) between 1 and 1048576");
                    table.ForeignKey(
                        name: "fk_customer_photos_customer_id",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "customers",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "guardianships",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    guardian_id = table.Column<Guid>(type: "uuid", nullable: false),
                    child_id = table.Column<Guid>(type: "uuid", nullable: false),
                    creation_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    creator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    last_modification_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_modifier_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guardianships", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_guardianships_oneself", "guardian_id <> child_id");
                    table.ForeignKey(
                        name: "fk_guardianships_child_id",
                        columns: x => new { x.tenant_id, x.child_id },
                        principalTable: "customers",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_guardianships_guardian_id",
                        columns: x => new { x.tenant_id, x.guardian_id },
                        principalTable: "customers",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "memberships",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: true),
                    type = table.Column<short>(type: "smallint", nullable: false),
                    status = table.Column<short>(type: "smallint", nullable: false),
                    start_date = table.Column<DateOnly>(type: "date", nullable: false),
                    end_date = table.Column<DateOnly>(type: "date", nullable: true),
                    renewal_date = table.Column<DateOnly>(type: "date", nullable: true),
                    is_current = table.Column<bool>(type: "boolean", nullable: false),
                    price_minor = table.Column<long>(type: "bigint", nullable: false),
                    credits_per_period = table.Column<int>(type: "integer", nullable: false),
                    rollover = table.Column<bool>(type: "boolean", nullable: false),
                    is_intro = table.Column<bool>(type: "boolean", nullable: false),
                    next_period = table.Column<int>(type: "integer", nullable: false),
                    cancellation_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    creation_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    creator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    last_modification_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_modifier_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_memberships", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_memberships_dates", "end_date is null or end_date >= start_date");
                    table.ForeignKey(
                        name: "fk_memberships_customer_id",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "customers",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_memberships_plan_id",
                        columns: x => new { x.tenant_id, x.plan_id },
                        principalTable: "plans",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notification_preferences",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    quiet_from = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    quiet_to = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    choices = table.Column<string>(type: "jsonb", nullable: false),
                    creation_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    creator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    last_modification_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_modifier_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notification_preferences", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_notification_preferences_quiet", "(quiet_from is null) = (quiet_to is null)");
                    table.ForeignKey(
                        name: "fk_notification_preferences_customer_id",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "customers",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notifications",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    about_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    facts = table.Column<string>(type: "jsonb", nullable: false),
                    cause = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    is_shown = table.Column<bool>(type: "boolean", nullable: false),
                    good_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    creation_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notifications", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_notifications_about_id",
                        columns: x => new { x.tenant_id, x.about_id },
                        principalTable: "customers",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_notifications_customer_id",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "customers",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "progress_reports",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    creation_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    creator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    last_modification_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_modifier_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_progress_reports", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_progress_reports_author_id",
                        columns: x => new { x.tenant_id, x.author_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_progress_reports_customer_id",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "customers",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "push_subscriptions",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    endpoint = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    key = table.Column<byte[]>(type: "bytea", nullable: false),
                    secret = table.Column<byte[]>(type: "bytea", nullable: false),
                    creation_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_push_subscriptions", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_push_subscriptions_keys", "octet_length(key) = 65 and octet_length(secret) = 16");
                    table.ForeignKey(
                        name: "fk_push_subscriptions_customer_id",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "customers",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bookings",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    payer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    class_instance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<short>(type: "smallint", nullable: false),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    local_date = table.Column<DateOnly>(type: "date", nullable: false),
                    free_cancel_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    price_credits = table.Column<int>(type: "integer", nullable: false),
                    late_cancel_cost = table.Column<int>(type: "integer", nullable: false),
                    no_show_cost = table.Column<int>(type: "integer", nullable: false),
                    credits_used = table.Column<int>(type: "integer", nullable: false),
                    credits_refunded = table.Column<int>(type: "integer", nullable: false),
                    lots = table.Column<string>(type: "jsonb", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    creation_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    promoted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    skip_reason = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    mark_method = table.Column<short>(type: "smallint", nullable: true),
                    marked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    marked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    offered_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    override_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    cancel_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    cancelled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancelled_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bookings", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_bookings_costs", "late_cancel_cost between 0 and price_credits and no_show_cost between 0 and price_credits");
                    table.CheckConstraint("ck_bookings_credits", "credits_used between 0 and price_credits and credits_refunded between 0 and credits_used");
                    table.CheckConstraint("ck_bookings_mark", "status not in (2, 3) or marked_at is not null and mark_method is not null");
                    table.ForeignKey(
                        name: "fk_bookings_class_instance_id",
                        columns: x => new { x.tenant_id, x.class_instance_id },
                        principalTable: "class_instances",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bookings_customer_id",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "customers",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bookings_payer_id",
                        columns: x => new { x.tenant_id, x.payer_id },
                        principalTable: "customers",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Npgsql:StorageParameter:fillfactor", 85);

            migrationBuilder.CreateTable(
                name: "reached_checkpoints",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    checkpoint_id = table.Column<Guid>(type: "uuid", nullable: false),
                    class_instance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reached_on = table.Column<DateOnly>(type: "date", nullable: false),
                    creation_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reached_checkpoints", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_reached_checkpoints_checkpoint_id",
                        columns: x => new { x.tenant_id, x.checkpoint_id },
                        principalTable: "checkpoints",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reached_checkpoints_class_instance_id",
                        columns: x => new { x.tenant_id, x.class_instance_id },
                        principalTable: "class_instances",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reached_checkpoints_customer_id",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "customers",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "credit_lots",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<short>(type: "smallint", nullable: false),
                    amount = table.Column<int>(type: "integer", nullable: false),
                    remaining = table.Column<int>(type: "integer", nullable: false),
                    held = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    expires_on = table.Column<DateOnly>(type: "date", nullable: true),
                    membership_id = table.Column<Guid>(type: "uuid", nullable: true),
                    period = table.Column<int>(type: "integer", nullable: true),
                    creation_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_lots", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_credit_lots_dates", "expires_on is null or expires_on >= valid_from");
                    table.CheckConstraint("ck_credit_lots_held", "held between 0 and greatest(remaining, 0)");
                    table.CheckConstraint("ck_credit_lots_remaining", "remaining between 0 and amount");
                    table.ForeignKey(
                        name: "fk_credit_lots_customer_id",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "customers",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_credit_lots_membership_id",
                        columns: x => new { x.tenant_id, x.membership_id },
                        principalTable: "memberships",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Npgsql:StorageParameter:fillfactor", 70);

            migrationBuilder.CreateTable(
                name: "pause_requests",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asker_id = table.Column<Guid>(type: "uuid", nullable: true),
                    membership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_date = table.Column<DateOnly>(type: "date", nullable: false),
                    to_date = table.Column<DateOnly>(type: "date", nullable: false),
                    words = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    status = table.Column<short>(type: "smallint", nullable: false),
                    creation_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    told_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    answerer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    answer_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pause_requests", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_pause_requests_dates", "to_date >= from_date");
                    table.ForeignKey(
                        name: "fk_pause_requests_asker_id",
                        columns: x => new { x.tenant_id, x.asker_id },
                        principalTable: "customers",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pause_requests_customer_id",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "customers",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pause_requests_membership_id",
                        columns: x => new { x.tenant_id, x.membership_id },
                        principalTable: "memberships",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pauses",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    membership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_date = table.Column<DateOnly>(type: "date", nullable: false),
                    to_date = table.Column<DateOnly>(type: "date", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    creation_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pauses", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_pauses_dates", "to_date >= from_date");
                    table.ForeignKey(
                        name: "fk_pauses_customer_id",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "customers",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pauses_membership_id",
                        columns: x => new { x.tenant_id, x.membership_id },
                        principalTable: "memberships",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_goals",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    words = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    status = table.Column<short>(type: "smallint", nullable: false),
                    creation_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    creator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    last_modification_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_modifier_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_goals", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_report_goals_customer_id",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "customers",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_report_goals_report_id",
                        columns: x => new { x.tenant_id, x.report_id },
                        principalTable: "progress_reports",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "credit_transactions",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    amount = table.Column<int>(type: "integer", nullable: false),
                    balance_before = table.Column<int>(type: "integer", nullable: false),
                    balance_after = table.Column<int>(type: "integer", nullable: false),
                    lots = table.Column<string>(type: "jsonb", nullable: false),
                    booking_id = table.Column<Guid>(type: "uuid", nullable: true),
                    part = table.Column<int>(type: "integer", nullable: false),
                    notes = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    creation_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_transactions", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_credit_transactions_chain", "balance_after = balance_before + amount and balance_before >= 0 and balance_after >= 0");
                    table.CheckConstraint("ck_credit_transactions_notes", "kind not in (0, 4) or notes is not null");
                    table.ForeignKey(
                        name: "fk_credit_transactions_booking_id",
                        columns: x => new { x.tenant_id, x.booking_id },
                        principalTable: "bookings",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_credit_transactions_customer_id",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "customers",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_logs_entity_name_entity_id_creation_time",
                table: "audit_logs",
                columns: new[] { "tenant_id", "entity_name", "entity_id", "creation_time" });

            migrationBuilder.CreateIndex(
                name: "ix_bookings_customer",
                table: "bookings",
                columns: new[] { "tenant_id", "customer_id", "starts_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_bookings_instance",
                table: "bookings",
                columns: new[] { "tenant_id", "class_instance_id", "creation_time", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_bookings_live_time",
                table: "bookings",
                columns: new[] { "tenant_id", "customer_id", "ends_at" },
                filter: "status < 4");

            migrationBuilder.CreateIndex(
                name: "ix_bookings_payer",
                table: "bookings",
                columns: new[] { "tenant_id", "payer_id", "status" },
                filter: "payer_id is not null");

            migrationBuilder.CreateIndex(
                name: "ux_bookings_live",
                table: "bookings",
                columns: new[] { "tenant_id", "customer_id", "class_instance_id" },
                unique: true,
                filter: "status < 4");

            migrationBuilder.CreateIndex(
                name: "ux_calendar_feeds_customer_id",
                table: "calendar_feeds",
                columns: new[] { "tenant_id", "customer_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_calendar_feeds_hash",
                table: "calendar_feeds",
                columns: new[] { "tenant_id", "hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_checkpoints_goal",
                table: "checkpoints",
                columns: new[] { "tenant_id", "kind", "goal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_class_approvals_class_id",
                table: "class_approvals",
                columns: new[] { "tenant_id", "class_id" });

            migrationBuilder.CreateIndex(
                name: "ix_class_approvals_customer",
                table: "class_approvals",
                columns: new[] { "tenant_id", "customer_id", "valid_from", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_class_approvals_signed_by_id",
                table: "class_approvals",
                columns: new[] { "tenant_id", "signed_by_id" });

            migrationBuilder.CreateIndex(
                name: "ix_class_instances_instructor_id",
                table: "class_instances",
                columns: new[] { "tenant_id", "instructor_id" });

            migrationBuilder.CreateIndex(
                name: "ix_class_instances_local_date_starts_at",
                table: "class_instances",
                columns: new[] { "tenant_id", "local_date", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "ix_class_instances_room_id",
                table: "class_instances",
                columns: new[] { "tenant_id", "room_id" });

            migrationBuilder.CreateIndex(
                name: "ix_class_instances_starts_at",
                table: "class_instances",
                columns: new[] { "tenant_id", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "ix_class_instances_to_begin",
                table: "class_instances",
                column: "starts_at",
                filter: "status = 0");

            migrationBuilder.CreateIndex(
                name: "ix_class_instances_to_end",
                table: "class_instances",
                column: "ends_at",
                filter: "status = 1");

            migrationBuilder.CreateIndex(
                name: "ix_class_instances_waiting",
                table: "class_instances",
                columns: new[] { "starts_at", "tenant_id", "id" },
                filter: "waitlist_count > 0");

            migrationBuilder.CreateIndex(
                name: "ux_class_instances_series",
                table: "class_instances",
                columns: new[] { "tenant_id", "class_id", "series_date", "series_time" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_class_instances_start",
                table: "class_instances",
                columns: new[] { "tenant_id", "class_id", "starts_at" },
                unique: true,
                filter: "status <> 3");

            migrationBuilder.CreateIndex(
                name: "ix_classes_instructor_id",
                table: "classes",
                columns: new[] { "tenant_id", "instructor_id" });

            migrationBuilder.CreateIndex(
                name: "ix_classes_name",
                table: "classes",
                columns: new[] { "tenant_id", "name" });

            migrationBuilder.CreateIndex(
                name: "ix_classes_room_id",
                table: "classes",
                columns: new[] { "tenant_id", "room_id" });

            migrationBuilder.CreateIndex(
                name: "ux_classes_import_key",
                table: "classes",
                columns: new[] { "tenant_id", "import_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_closures_dates",
                table: "closures",
                columns: new[] { "tenant_id", "from_date", "to_date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_credit_lots_spending",
                table: "credit_lots",
                columns: new[] { "tenant_id", "customer_id", "expires_on", "creation_time", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_credit_lots_period",
                table: "credit_lots",
                columns: new[] { "tenant_id", "membership_id", "period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_credit_transactions_cause",
                table: "credit_transactions",
                columns: new[] { "tenant_id", "booking_id", "kind", "part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_credit_transactions_sequence",
                table: "credit_transactions",
                columns: new[] { "tenant_id", "customer_id", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_customer_photos_customer_id",
                table: "customer_photos",
                columns: new[] { "tenant_id", "customer_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_customers_name",
                table: "customers",
                columns: new[] { "tenant_id", "last_name", "first_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_customers_user_id",
                table: "customers",
                columns: new[] { "tenant_id", "user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_guardianships_child",
                table: "guardianships",
                columns: new[] { "tenant_id", "child_id", "guardian_id" });

            migrationBuilder.CreateIndex(
                name: "ux_guardianships_pair",
                table: "guardianships",
                columns: new[] { "tenant_id", "guardian_id", "child_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_memberships_customer_id_start_date",
                table: "memberships",
                columns: new[] { "tenant_id", "customer_id", "start_date" });

            migrationBuilder.CreateIndex(
                name: "ix_memberships_plan",
                table: "memberships",
                columns: new[] { "tenant_id", "plan_id" });

            migrationBuilder.CreateIndex(
                name: "ix_memberships_status",
                table: "memberships",
                columns: new[] { "tenant_id", "status", "customer_id" },
                filter: "is_current");

            migrationBuilder.CreateIndex(
                name: "ix_memberships_type",
                table: "memberships",
                columns: new[] { "tenant_id", "type", "customer_id" },
                filter: "is_current");

            migrationBuilder.CreateIndex(
                name: "ux_memberships_current",
                table: "memberships",
                columns: new[] { "tenant_id", "customer_id" },
                unique: true,
                filter: "is_current");

            migrationBuilder.CreateIndex(
                name: "ux_memberships_intro",
                table: "memberships",
                columns: new[] { "tenant_id", "customer_id", "plan_id" },
                unique: true,
                filter: "is_intro");

            migrationBuilder.CreateIndex(
                name: "ux_notification_preferences_customer_id",
                table: "notification_preferences",
                columns: new[] { "tenant_id", "customer_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_notifications_about_id",
                table: "notifications",
                columns: new[] { "tenant_id", "about_id" },
                filter: "about_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_notifications_creation_time",
                table: "notifications",
                columns: new[] { "tenant_id", "creation_time" });

            migrationBuilder.CreateIndex(
                name: "ix_notifications_list",
                table: "notifications",
                columns: new[] { "tenant_id", "customer_id", "creation_time", "id" },
                filter: "is_shown");

            migrationBuilder.CreateIndex(
                name: "ix_notifications_unread",
                table: "notifications",
                columns: new[] { "tenant_id", "customer_id", "creation_time" },
                filter: "is_shown and read_at is null");

            migrationBuilder.CreateIndex(
                name: "ux_notifications_cause",
                table: "notifications",
                columns: new[] { "tenant_id", "customer_id", "cause" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_processed",
                table: "outbox_messages",
                columns: new[] { "tenant_id", "processed_at" },
                filter: "processed_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_waiting",
                table: "outbox_messages",
                columns: new[] { "next_attempt_at", "id" },
                filter: "processed_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_pause_requests_asker",
                table: "pause_requests",
                columns: new[] { "tenant_id", "asker_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pause_requests_customer",
                table: "pause_requests",
                columns: new[] { "tenant_id", "customer_id", "creation_time" });

            migrationBuilder.CreateIndex(
                name: "ix_pause_requests_membership",
                table: "pause_requests",
                columns: new[] { "tenant_id", "membership_id", "creation_time" });

            migrationBuilder.CreateIndex(
                name: "ix_pause_requests_waiting",
                table: "pause_requests",
                columns: new[] { "tenant_id", "creation_time", "id" },
                filter: "status = 0");

            migrationBuilder.CreateIndex(
                name: "ux_pause_requests_open",
                table: "pause_requests",
                columns: new[] { "tenant_id", "membership_id" },
                unique: true,
                filter: "status = 0");

            migrationBuilder.CreateIndex(
                name: "ix_pauses_customer",
                table: "pauses",
                columns: new[] { "tenant_id", "customer_id", "from_date" });

            migrationBuilder.CreateIndex(
                name: "ix_pauses_end",
                table: "pauses",
                columns: new[] { "tenant_id", "to_date" });

            migrationBuilder.CreateIndex(
                name: "ix_pauses_membership",
                table: "pauses",
                columns: new[] { "tenant_id", "membership_id", "from_date" });

            migrationBuilder.CreateIndex(
                name: "ix_plans_price_minor_id",
                table: "plans",
                columns: new[] { "tenant_id", "price_minor", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_plans_name",
                table: "plans",
                columns: new[] { "tenant_id", "name" },
                unique: true,
                filter: "not is_archived");

            migrationBuilder.CreateIndex(
                name: "ix_progress_reports_author_id",
                table: "progress_reports",
                columns: new[] { "tenant_id", "author_id" });

            migrationBuilder.CreateIndex(
                name: "ix_progress_reports_customer",
                table: "progress_reports",
                columns: new[] { "tenant_id", "customer_id", "creation_time", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_progress_reports_list",
                table: "progress_reports",
                columns: new[] { "tenant_id", "creation_time", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_progress_reports_read",
                table: "progress_reports",
                columns: new[] { "tenant_id", "customer_id", "published_at", "id" },
                filter: "published_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_push_subscriptions_customer",
                table: "push_subscriptions",
                columns: new[] { "tenant_id", "customer_id", "creation_time" });

            migrationBuilder.CreateIndex(
                name: "ix_push_subscriptions_session",
                table: "push_subscriptions",
                columns: new[] { "tenant_id", "session_id" });

            migrationBuilder.CreateIndex(
                name: "ux_push_subscriptions_endpoint",
                table: "push_subscriptions",
                columns: new[] { "tenant_id", "endpoint" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reached_checkpoints_checkpoint_id",
                table: "reached_checkpoints",
                columns: new[] { "tenant_id", "checkpoint_id" });

            migrationBuilder.CreateIndex(
                name: "ix_reached_checkpoints_class_instance_id",
                table: "reached_checkpoints",
                columns: new[] { "tenant_id", "class_instance_id" });

            migrationBuilder.CreateIndex(
                name: "ux_reached_checkpoints_once",
                table: "reached_checkpoints",
                columns: new[] { "tenant_id", "customer_id", "checkpoint_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recovery_codes_user_id",
                table: "recovery_codes",
                columns: new[] { "tenant_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ix_refresh_tokens_expires_at",
                table: "refresh_tokens",
                columns: new[] { "tenant_id", "expires_at" });

            migrationBuilder.CreateIndex(
                name: "ix_refresh_tokens_family_id",
                table: "refresh_tokens",
                columns: new[] { "tenant_id", "family_id" });

            migrationBuilder.CreateIndex(
                name: "ix_refresh_tokens_user_id",
                table: "refresh_tokens",
                columns: new[] { "tenant_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ux_refresh_tokens_hash",
                table: "refresh_tokens",
                columns: new[] { "tenant_id", "hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_report_goals_customer_id",
                table: "report_goals",
                columns: new[] { "tenant_id", "customer_id" });

            migrationBuilder.CreateIndex(
                name: "ix_report_goals_report",
                table: "report_goals",
                columns: new[] { "tenant_id", "report_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ux_rooms_name",
                table: "rooms",
                columns: new[] { "tenant_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tenants_creation_time_id",
                table: "tenants",
                columns: new[] { "creation_time", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_tenants_slug",
                table: "tenants",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_users_teaching",
                table: "users",
                columns: new[] { "tenant_id", "last_name", "first_name", "id" },
                filter: "roles && array['teacher','owner','admin','former-teacher']");

            migrationBuilder.CreateIndex(
                name: "ux_users_normalized_email",
                table: "users",
                columns: new[] { "tenant_id", "normalized_email" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_users_normalized_user_name",
                table: "users",
                columns: new[] { "tenant_id", "normalized_user_name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_logs");

            migrationBuilder.DropTable(
                name: "calendar_feeds");

            migrationBuilder.DropTable(
                name: "class_approvals");

            migrationBuilder.DropTable(
                name: "closures");

            migrationBuilder.DropTable(
                name: "credit_lots");

            migrationBuilder.DropTable(
                name: "credit_transactions");

            migrationBuilder.DropTable(
                name: "customer_photos");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "guardianships");

            migrationBuilder.DropTable(
                name: "idempotency_keys");

            migrationBuilder.DropTable(
                name: "notification_preferences");

            migrationBuilder.DropTable(
                name: "notifications");

            migrationBuilder.DropTable(
                name: "outbox_messages");

            migrationBuilder.DropTable(
                name: "pause_requests");

            migrationBuilder.DropTable(
                name: "pauses");

            migrationBuilder.DropTable(
                name: "push_subscriptions");

            migrationBuilder.DropTable(
                name: "reached_checkpoints");

            migrationBuilder.DropTable(
                name: "recovery_codes");

            migrationBuilder.DropTable(
                name: "refresh_tokens");

            migrationBuilder.DropTable(
                name: "report_goals");

            migrationBuilder.DropTable(
                name: "settings");

            migrationBuilder.DropTable(
                name: "bookings");

            migrationBuilder.DropTable(
                name: "memberships");

            migrationBuilder.DropTable(
                name: "checkpoints");

            migrationBuilder.DropTable(
                name: "progress_reports");

            migrationBuilder.DropTable(
                name: "class_instances");

            migrationBuilder.DropTable(
                name: "plans");

            migrationBuilder.DropTable(
                name: "customers");

            migrationBuilder.DropTable(
                name: "classes");

            migrationBuilder.DropTable(
                name: "users");

            migrationBuilder.DropTable(
                name: "rooms");

            migrationBuilder.DropTable(
                name: "tenants");
        }
    }
}
