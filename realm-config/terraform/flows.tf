# SPDX-License-Identifier: Apache-2.0

resource "keycloak_authentication_flow" "registration" {
  realm_id    = keycloak_realm.portal.id
  alias       = "developer portal registration"
  description = "Sign-up that an admin approves. Copy it before you change it."
  provider_id = "basic-flow"
}

resource "keycloak_authentication_subflow" "registration_form" {
  realm_id          = keycloak_realm.portal.id
  parent_flow_alias = keycloak_authentication_flow.registration.alias
  alias             = "developer portal registration form"
  description       = "The sign-up form: the approval step comes last."
  provider_id       = "form-flow"
  authenticator     = "registration-page-form"
  requirement       = "REQUIRED"
  priority          = 10
}

resource "keycloak_authentication_execution" "registration_form__portal_registration_user_creation" {
  realm_id          = keycloak_realm.portal.id
  parent_flow_alias = keycloak_authentication_subflow.registration_form.alias
  authenticator     = "portal-registration-user-creation"
  requirement       = "REQUIRED"
  priority          = 20
}

resource "keycloak_authentication_execution" "registration_form__portal_registration_password" {
  realm_id          = keycloak_realm.portal.id
  parent_flow_alias = keycloak_authentication_subflow.registration_form.alias
  authenticator     = "portal-registration-password"
  requirement       = "REQUIRED"
  priority          = 50
}

resource "keycloak_authentication_execution" "registration_form__registration_recaptcha_action" {
  realm_id          = keycloak_realm.portal.id
  parent_flow_alias = keycloak_authentication_subflow.registration_form.alias
  authenticator     = "registration-recaptcha-action"
  requirement       = "DISABLED"
  priority          = 60
}

resource "keycloak_authentication_execution" "registration_form__registration_terms_and_conditions" {
  realm_id          = keycloak_realm.portal.id
  parent_flow_alias = keycloak_authentication_subflow.registration_form.alias
  authenticator     = "registration-terms-and-conditions"
  requirement       = "DISABLED"
  priority          = 70
}

resource "keycloak_authentication_execution" "registration_form__portal_registration_approval" {
  realm_id          = keycloak_realm.portal.id
  parent_flow_alias = keycloak_authentication_subflow.registration_form.alias
  authenticator     = "portal-registration-approval"
  requirement       = "REQUIRED"
  priority          = 80
}

resource "keycloak_authentication_execution" "registration__portal_registration_result" {
  realm_id          = keycloak_realm.portal.id
  parent_flow_alias = keycloak_authentication_flow.registration.alias
  authenticator     = "portal-registration-result"
  requirement       = "REQUIRED"
  priority          = 20
}

resource "keycloak_authentication_flow" "first_broker_login" {
  realm_id    = keycloak_realm.portal.id
  alias       = "developer portal first broker login"
  description = "First login through an identity provider, with approval. Copy it before you change it."
  provider_id = "basic-flow"
}

resource "keycloak_authentication_execution" "first_broker_login__portal_authorization_type" {
  realm_id          = keycloak_realm.portal.id
  parent_flow_alias = keycloak_authentication_flow.first_broker_login.alias
  authenticator     = "portal-authorization-type"
  requirement       = "REQUIRED"
  priority          = 5
}

resource "keycloak_authentication_execution" "first_broker_login__idp_review_profile" {
  realm_id          = keycloak_realm.portal.id
  parent_flow_alias = keycloak_authentication_flow.first_broker_login.alias
  authenticator     = "idp-review-profile"
  requirement       = "REQUIRED"
  priority          = 10
}

resource "keycloak_authentication_execution_config" "first_broker_login__idp_review_profile" {
  realm_id     = keycloak_realm.portal.id
  execution_id = keycloak_authentication_execution.first_broker_login__idp_review_profile.id
  alias        = "developer portal review profile"
  config = {
    "update.profile.on.first.login" = "missing"
  }
}

resource "keycloak_authentication_subflow" "user_creation_or_linking" {
  realm_id          = keycloak_realm.portal.id
  parent_flow_alias = keycloak_authentication_flow.first_broker_login.alias
  alias             = "developer portal user creation or linking"
  description       = "A new account, or an existing one that is linked."
  provider_id       = "basic-flow"
  requirement       = "REQUIRED"
  priority          = 20
}

resource "keycloak_authentication_execution" "user_creation_or_linking__idp_create_user_if_unique" {
  realm_id          = keycloak_realm.portal.id
  parent_flow_alias = keycloak_authentication_subflow.user_creation_or_linking.alias
  authenticator     = "idp-create-user-if-unique"
  requirement       = "ALTERNATIVE"
  priority          = 10
}

resource "keycloak_authentication_execution_config" "user_creation_or_linking__idp_create_user_if_unique" {
  realm_id     = keycloak_realm.portal.id
  execution_id = keycloak_authentication_execution.user_creation_or_linking__idp_create_user_if_unique.id
  alias        = "developer portal create unique user"
  config = {
    "require.password.update.after.registration" = "false"
  }
}

resource "keycloak_authentication_subflow" "existing_account" {
  realm_id          = keycloak_realm.portal.id
  parent_flow_alias = keycloak_authentication_subflow.user_creation_or_linking.alias
  alias             = "developer portal existing account"
  description       = "What to do when there is an account with the same address or username."
  provider_id       = "basic-flow"
  requirement       = "ALTERNATIVE"
  priority          = 20
}

resource "keycloak_authentication_execution" "existing_account__idp_confirm_link" {
  realm_id          = keycloak_realm.portal.id
  parent_flow_alias = keycloak_authentication_subflow.existing_account.alias
  authenticator     = "idp-confirm-link"
  requirement       = "REQUIRED"
  priority          = 10
}

resource "keycloak_authentication_subflow" "account_verification" {
  realm_id          = keycloak_realm.portal.id
  parent_flow_alias = keycloak_authentication_subflow.existing_account.alias
  alias             = "developer portal account verification"
  description       = "How the person shows that the existing account is theirs."
  provider_id       = "basic-flow"
  requirement       = "REQUIRED"
  priority          = 20
}

resource "keycloak_authentication_execution" "account_verification__idp_email_verification" {
  realm_id          = keycloak_realm.portal.id
  parent_flow_alias = keycloak_authentication_subflow.account_verification.alias
  authenticator     = "idp-email-verification"
  requirement       = "ALTERNATIVE"
  priority          = 10
}

resource "keycloak_authentication_subflow" "re_authentication" {
  realm_id          = keycloak_realm.portal.id
  parent_flow_alias = keycloak_authentication_subflow.account_verification.alias
  alias             = "developer portal re-authentication"
  description       = "Sign-in to the existing account."
  provider_id       = "basic-flow"
  requirement       = "ALTERNATIVE"
  priority          = 20
}

resource "keycloak_authentication_execution" "re_authentication__idp_username_password_form" {
  realm_id          = keycloak_realm.portal.id
  parent_flow_alias = keycloak_authentication_subflow.re_authentication.alias
  authenticator     = "idp-username-password-form"
  requirement       = "REQUIRED"
  priority          = 10
}

resource "keycloak_authentication_subflow" "first_login_2fa" {
  realm_id          = keycloak_realm.portal.id
  parent_flow_alias = keycloak_authentication_subflow.re_authentication.alias
  alias             = "developer portal first login 2FA"
  description       = "A second factor, for who has one."
  provider_id       = "basic-flow"
  requirement       = "CONDITIONAL"
  priority          = 20
}

resource "keycloak_authentication_execution" "first_login_2fa__conditional_user_configured" {
  realm_id          = keycloak_realm.portal.id
  parent_flow_alias = keycloak_authentication_subflow.first_login_2fa.alias
  authenticator     = "conditional-user-configured"
  requirement       = "REQUIRED"
  priority          = 10
}

resource "keycloak_authentication_execution" "first_login_2fa__conditional_credential" {
  realm_id          = keycloak_realm.portal.id
  parent_flow_alias = keycloak_authentication_subflow.first_login_2fa.alias
  authenticator     = "conditional-credential"
  requirement       = "REQUIRED"
  priority          = 20
}

resource "keycloak_authentication_execution_config" "first_login_2fa__conditional_credential" {
  realm_id     = keycloak_realm.portal.id
  execution_id = keycloak_authentication_execution.first_login_2fa__conditional_credential.id
  alias        = "developer portal first login credential"
  config = {
    "credentials" = "webauthn-passwordless"
  }
}

resource "keycloak_authentication_execution" "first_login_2fa__auth_otp_form" {
  realm_id          = keycloak_realm.portal.id
  parent_flow_alias = keycloak_authentication_subflow.first_login_2fa.alias
  authenticator     = "auth-otp-form"
  requirement       = "ALTERNATIVE"
  priority          = 30
}

resource "keycloak_authentication_execution" "first_login_2fa__webauthn_authenticator" {
  realm_id          = keycloak_realm.portal.id
  parent_flow_alias = keycloak_authentication_subflow.first_login_2fa.alias
  authenticator     = "webauthn-authenticator"
  requirement       = "DISABLED"
  priority          = 40
}

resource "keycloak_authentication_execution" "first_login_2fa__auth_recovery_authn_code_form" {
  realm_id          = keycloak_realm.portal.id
  parent_flow_alias = keycloak_authentication_subflow.first_login_2fa.alias
  authenticator     = "auth-recovery-authn-code-form"
  requirement       = "DISABLED"
  priority          = 50
}

resource "keycloak_authentication_execution" "first_broker_login__portal_identity_provider_approval" {
  realm_id          = keycloak_realm.portal.id
  parent_flow_alias = keycloak_authentication_flow.first_broker_login.alias
  authenticator     = "portal-identity-provider-approval"
  requirement       = "REQUIRED"
  priority          = 30
}

resource "keycloak_authentication_subflow" "first_login_organization" {
  realm_id          = keycloak_realm.portal.id
  parent_flow_alias = keycloak_authentication_flow.first_broker_login.alias
  alias             = "developer portal first login organization"
  description       = "Makes members of an organization whose identity provider this is."
  provider_id       = "basic-flow"
  requirement       = "CONDITIONAL"
  priority          = 60
}

resource "keycloak_authentication_execution" "first_login_organization__conditional_user_configured" {
  realm_id          = keycloak_realm.portal.id
  parent_flow_alias = keycloak_authentication_subflow.first_login_organization.alias
  authenticator     = "conditional-user-configured"
  requirement       = "REQUIRED"
  priority          = 10
}

resource "keycloak_authentication_execution" "first_login_organization__idp_add_organization_member" {
  realm_id          = keycloak_realm.portal.id
  parent_flow_alias = keycloak_authentication_subflow.first_login_organization.alias
  authenticator     = "idp-add-organization-member"
  requirement       = "REQUIRED"
  priority          = 20
}

# after all steps: a flow without them lets people in whom nobody approves
resource "keycloak_authentication_bindings" "portal" {
  realm_id                = keycloak_realm.portal.id
  registration_flow       = keycloak_authentication_flow.registration.alias
  first_broker_login_flow = keycloak_authentication_flow.first_broker_login.alias

  depends_on = [
    keycloak_required_action.account_setup,
    keycloak_authentication_execution.registration_form__portal_registration_approval,
    keycloak_authentication_execution.registration__portal_registration_result,
    keycloak_authentication_execution.first_broker_login__portal_authorization_type,
    keycloak_authentication_execution.first_broker_login__portal_identity_provider_approval,
  ]
}
