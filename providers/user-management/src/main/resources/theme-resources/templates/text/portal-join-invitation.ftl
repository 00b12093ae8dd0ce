<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "portal-mail.ftl" as mail>
<#import "portal-invitation-parts.ftl" as invitation>
<@mail.greeting/>


<@invitation.from named="portalJoinInvitationTextFrom" unnamed="portalJoinInvitationText"/>

<@invitation.roles/>
<@invitation.message/>

${msg("portalJoinInvitationNext")}

${msg("portalJoinInvitationButton")}${mail.colon?trim}
${link}

${msg("portalMailLinkUntil", linkExpiresAt)}

<@mail.why "portalMailWhyJoin"/>
<@mail.sender/>
